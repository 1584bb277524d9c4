// The bundle: the `wootricSettings` bootstrap. It takes the queue over from the loader, in place.
(() => {
  const analytics = window["analytics"];
  if (!analytics || !analytics._add || analytics.initialized) return;


  // A plain object: what traits, properties and options have to be.
  const isObject = value => Object(value) === value && !Array.isArray(value);

  // What Wootric can take as one field: text, a number, true or false.
  const plain = value => (value === null || Object(value) === value ? undefined : value);

  // Nothing, or a number that is none.
  const isMissing = value => value === undefined || value !== value;

  // Sets a key, or takes it away where there is no value.
  const put = (target, key, value) => {
    if (isMissing(value)) delete target[key];
    else target[key] = value;
  };

  // Runs code that is not ours. Its exception is reported as its own, and stops nothing of ours.
  const attempt = async (run, ...args) => run(...args);

  // Runs what a browser's settings may forbid: storage that is blocked throws.
  const tolerate = run => {
    try {
      return run();
    } catch (error) {}
  };

  // Identity as analytics.js keeps it, so that a site that leaves Segment keeps its visitors.
  // Storage may be blocked, full or half there: cookie, then localStorage, then this page's memory.
  const memory = {};

  // Libraries before us wrote values plain or JSON-quoted, and URL-encoded them in cookies.
  const decode = text => (/^["{]/.test(text) ? tolerate(() => JSON.parse(text)) : text);

  const readCookie = key => {
    const match = RegExp('(?:^|; )' + key + '=([^;]+)').exec(document.cookie);
    return match && decode(tolerate(() => decodeURIComponent(match[1])) || match[1]);
  };

  // Tries the widest domain first, as the browser refuses a public suffix; the last is the host alone.
  const writeCookie = (key, value) => {
    const labels = location.hostname.split('.');
    let domain = '';
    do {
      domain = labels.length ? '.' + labels.pop() + domain : '';
      document.cookie = `${key}=${encodeURIComponent(value || '')};domain=${domain};path=/;samesite=lax;max-age=${value ? 31536e3 : 0}`;
    } while (domain && readCookie(key) != value);
  };

  const recall = key =>
    tolerate(() => readCookie(key)) ||
    tolerate(() => decode(localStorage.getItem(key) || '')) ||
    memory[key];

  const remember = (key, value) => {
    memory[key] = value;
    tolerate(() => {
      // Gone first: when the storage is full, an old value would outlive the new one.
      localStorage.removeItem(key);
      if (value) localStorage.setItem(key, JSON.stringify(value));
    });
    // The ids live in a cookie too, which subdomains share.
    tolerate(() => /user_id|anon/.test(key) && writeCookie(key, value));
  };

  // Listeners. The list is copied before it runs, so that a listener may take itself away.
  const listeners = {};

  const emit = (event, ...args) =>
    (listeners[event] || []).slice().forEach(listener => attempt(listener, ...args));

  const on = (event, listener) => {
    (listeners[event] = listeners[event] || []).push(listener);
    return analytics;
  };

  const off = (event, listener) => {
    listeners[event] = (listeners[event] || []).filter(
      known => listener && known != listener
    );
    return analytics;
  };

  const once = (event, listener) =>
    on(event, function first(...args) {
      off(event, first);
      listener(...args);
    });

  // An instant in unix seconds, rounded to the nearest; `undefined` or NaN where there is none.
  // Numbers below 31557600000 are seconds, above are milliseconds; eight digits are a date.
  const seconds = value => {
    if (!/\d/.test(value)) return;
    if (!(value instanceof Date)) {
      value = (value + '').replace(/^(\d{4})(\d\d)(\d\d)(?=T|$)/, '$1-$2-$3');
      value = value < 31557600000 ? value * 1000 : +value || value;
    }
    return Math.round(new Date(value) / 1000);
  };

  // A sign-up date: Wootric's sampling waits from it. One in the future, or the vendor's sample that
  // found its way into many sites, says nothing.
  const signUp = value => {
    value = seconds(value);
    return value == 1234567890 || value > Date.now() / 1000 ? undefined : value;
  };

  // The site's trait mappings, compiled. Every field is named, so that a missing trait clears it.
  const fieldsOf = traits => ({
    email: plain(traits.email),
    created_at: signUp(traits.createdAt || traits.created),
    language: plain(traits.language),
  });

  // Traits with a row of their own, and those that never leave the page.
  const mapped = [
    "email",
    "createdAt",
    "created",
    "language",
  ];


  // Custom attributes: flat, with keys that Wootric accepts. Dates are told by the end of their key.
  const propertiesOf = traits => {
    const properties = {};
    for (const key of Object.keys(traits)) {
      const value = traits[key];
      if (mapped.includes(key) || /[$.\0]/.test(key)) continue;
      if (value instanceof Date || /^\d{4}-\d\d-\d\d(T\S+)?$/.test(value))
        put(properties, key.replace(/(_date)?$/, '_date'), seconds(value));
      else put(properties, key, plain(value));
    }
    return properties;
  };

  // What this site's settings own in `wootricSettings`, whatever the page says.
  const site = {
    account_token: "NPS-1a2b3c4d",
    version: "wootric-snippet",
  };

  // The SDK reads this global each time that it is called, and a page may have replaced it since.
  const target = () =>
    isObject(window.wootricSettings) ? window.wootricSettings : (window.wootricSettings = {});

  // What a field goes back to: what the page itself had set, under what is ours.
  const base = Object.assign({}, target(), site);

  // Sets fields of a person, an event or a page; one without a value goes back to where it was.
  const assign = fields => {
    const settings = Object.assign(target(), site);
    for (const key of Object.keys(fields))
      put(settings, key, isMissing(fields[key]) ? base[key] : fields[key]);
    return settings;
  };

  // All that may tell who somebody is.
  const personal = Object.assign(fieldsOf({}), {
    segment_user_id: undefined,
    properties: undefined,
    event_name: undefined,
    group_info: undefined
  });

  // A survey's callbacks, as events. The page's own keep running.
  const surveyEvents = () => {
    const own = base.callbacks || {};
    const events = { eligible: 'eligible', show: 'shown', response: 'response', decline: 'declined' };
    base.callbacks = Object.assign({}, own);
    for (const name of Object.keys(events))
      base.callbacks['after_' + name] = (...args) => {
        if (own['after_' + name]) attempt(own['after_' + name], ...args);
        debug(name, ...args);
        emit('survey:' + events[name], ...args);
      };
    assign({ callbacks: undefined });
  };

  // Why there is no SDK; empty while there may be one.
  let failure;

  const debug = (...line) => analytics._debug && window.console && console.log('wootric:', ...line);

  // Pages and groups are noted; what a person is or does may bring a survey.
  const wootric = type => {
    const command = /page|group/.test(type) ? type : 'run';
    debug(failure || command);
    if (!failure && type != 'alias') window.wootric(command);
  };

  // Nobody is asked on a page that nobody sees: prerendered, or opened in a background tab.
  const whenShown = task =>
    document.visibilityState == 'hidden'
      ? document.addEventListener('visibilitychange', () => whenShown(task), { once: true })
      : task();

  // Settled when Wootric's SDK is there, or known not to come. What is to be said to it waits for
  // this, in order.
  const loaded = new Promise(resolve =>
    whenShown(() => {
      surveyEvents();
      // An ad blocker may leave a request hanging. Ten seconds are as good as never.
      setTimeout(resolve, 1e4, { type: 'timeout' });
      // A page that has the SDK already gets no second one.
      if (window.wootric) resolve({});
      else analytics._add({ src: "https://cdn.wootric.com/wootric-sdk.js" }, resolve);
    })
  ).then(({ type }) => {
    if (window.wootric) return;
    failure = type || 'refused';
    emit('error', Error('Wootric SDK: ' + failure));
  });

  // Who this is: ids and traits persist and merge as in analytics.js.
  const setAnonymousId = id => {
    // Browsers end the address of a blob with a random version 4 UUID. `crypto.randomUUID` is for
    // https alone, and a generator of our own takes 60 bytes more.
    id = id || URL.createObjectURL(new Blob()).slice(-36);
    remember('ajs_anonymous_id', id);
    return id;
  };

  const anonymousId = id => (id ? setAnonymousId(id) : recall('ajs_anonymous_id') || setAnonymousId());

  // One of the two things with an id and traits. Another id brings none of the last one's traits.
  const entity = (idKey, traitsKey) => ({
    id: () => recall(idKey) || null,
    traits: () => recall(traitsKey) || {},
    identify(id, traits) {
      const last = recall(idKey);
      const isOther = id && last && id != last;
      if (id) remember(idKey, id);
      remember(traitsKey, Object.assign({}, !isOther && recall(traitsKey), traits));
      return isOther;
    },
    reset() {
      remember(idKey);
      remember(traitsKey);
    }
  });

  const user = entity('ajs_user_id', 'ajs_user_traits');
  const group = entity('ajs_group_id', 'ajs_group_properties');
  user.anonymousId = anonymousId;

  // Calls of a person who has been reset away are not delivered for the next one.
  let generation = 0;

  const reset = options => {
    user.reset();
    group.reset();
    remember('ajs_anonymous_id', options && options.keepAnonymousId && anonymousId());
    // Calls that still wait are about the person who has left.
    generation++;
    assign(personal);
    if (window.WootricSurvey) WootricSurvey.stop();
    emit('reset');
    return analytics;
  };

  // The page that a call was made on, from the context that the loader noted.
  const isContext = value => isObject(value) && value.__t == 'bpc';

  // Addresses, tokens and search terms in URLs are nobody else's business.
  const bare = url => url.replace(/[?#].*/, '');

  const pageInfo = ({ c: canonical, u: url, t: title, r: referrer }, { name, category }) => {
    url = bare(canonical || url);
    return {
      name,
      category,
      path: new URL(url).pathname,
      referrer: bare(referrer),
      search: '',
      title,
      url
    };
  };

  // Functions that see each call before us, and may change it, or keep it from us.
  const sourceMiddleware = [];
  const destinationMiddleware = [];

  // The call as they leave it; nothing, if one of them did not hand it on.
  const through = async (middleware, message) => {
    for (const step of middleware) {
      let handed;
      await step({
        payload: { obj: message },
        integration: 'Wootric',
        integrations: message.integrations,
        next: payload => (handed = (payload || { obj: message }).obj)
      });
      if (!handed) return;
      message = handed;
    }
    return message;
  };

  // The arguments of each call by name: words first, then one object.
  const shapes = {
    identify: ['userId', 'traits'],
    group: ['groupId', 'traits'],
    track: ['event', 'properties'],
    alias: ['userId', 'previousId', 'properties'],
    page: ['category', 'name', 'properties'],
    screen: ['category', 'name', 'properties']
  };

  // What each call means to Wootric: the fields it sets. The SDK is there by now, or never will be.
  const meanings = {
    identify({ userId, anonymousId, traits, isOther }) {
      // Nothing of another person stays.
      if (isOther) assign(personal);
      const fields = fieldsOf(traits);
      // As in analytics.js: an id that is an address is the address.
      if (!fields.email && /^\S+@\S+$/.test(userId)) fields.email = userId;
      return Object.assign(fields, {
        segment_user_id: userId || anonymousId,
        properties: propertiesOf(traits),
        event_name: null
      });
    },
    track: ({ event, properties }) =>
      event &&
      Object.assign({ event_name: event, properties: propertiesOf(properties) }, pick(properties)),
    page: ({ properties }) => ({ page_info: properties }),
    group: ({ groupId, traits }) => ({ group_info: Object.assign({ id: groupId }, traits) }),
    alias: ({ userId }) => ({ segment_user_id: userId })
  };

  // Of an event's properties only these are fields too.
  const pick = ({ email, language }) =>
    Object.assign({}, plain(email) && { email }, plain(language) && { language });

  const isAllowed = ({ Wootric, All }) => (Wootric === undefined ? All : Wootric) !== false;

  // One call in any of analytics.js's argument shapes. Resolves when it is delivered, or known not to
  // be. All up to the first `await` happens before the call returns.
  const process = async (type, given) => {
    const shape = shapes[type];
    const isPage = shape[0] == 'category';
    const objects = [];
    let words = [];
    let context;
    for (const argument of given)
      if (isContext(argument)) context = argument;
      else if (objects.length || isObject(argument) || !shape[words.length + 1]) objects.push(argument);
      else words.push(plain(argument) === undefined ? argument : argument + '');

    // One word is the page's name.
    if (isPage && !words[1]) words = [undefined, words[0]];
    const [data, options] = [0, 1].map(index => (isObject(objects[index]) ? objects[index] : {}));
    let message = {
      type,
      context: { page: (context = context || analytics._context()) },
      integrations: Object.assign({}, (analytics._loadOptions || {}).integrations, options.integrations),
      userId: user.id()
    };
    const heard = shape.map((key, index) => (message[key] = shape[index + 1] ? words[index] : data));
    if (type == 'identify') {
      if ((message.isOther = user.identify(words[0], data))) setAnonymousId();
      message.userId = user.id();
      message.traits = user.traits();
    }
    if (type == 'group') {
      group.identify(words[0], data);
      message.groupId = group.id();
      message.traits = group.traits();
    }
    if (isPage) message.properties = Object.assign(pageInfo(context, message), data);
    message.anonymousId = anonymousId();
    emit(type, ...heard, options);

    const born = generation;
    message = await through(sourceMiddleware, message);
    if (message && isAllowed(message.integrations)) message = await through(destinationMiddleware, message);
    await loaded;
    if (
      message &&
      meanings[type] &&
      isAllowed(message.integrations) &&
      (born == generation || isPage)
    ) {
      assign(meanings[type](message));
      wootric(type);
    }
    return message;
  };

  // The callback is heard whatever came of the call.
  const send = (type, ...given) => {
    const isCallback = argument => typeof argument == 'function';
    const sent = process(type, given.filter(argument => !isCallback(argument)));
    const callback = given.find(isCallback);
    sent.then(callback, callback);
    return sent;
  };

  // Tracks, waits for it at most 300 ms, then does what the visitor asked for.
  const helper = type => (elements, event, properties, options) => {
    for (const element of !elements || elements.addEventListener ? [elements] : Array.from(elements))
      element.addEventListener(type, happened => {
        const of = value => (typeof value == 'function' ? attempt(value, element) : value);
        const tracked = send('track', of(event), of(properties), options);
        const url = element.href;
        // A click that opens elsewhere, or nothing, keeps this page alive: it is not delayed.
        if (
          type == 'click' &&
          (!url ||
            happened.ctrlKey ||
            happened.metaKey ||
            happened.shiftKey ||
            happened.button ||
            element.target == '_blank')
        )
          return;
        happened.preventDefault();
        Promise.race([tracked, new Promise(resolve => setTimeout(resolve, 300))]).then(() =>
          // A field named "submit" hides the form's own method.
          url ? (location.href = url) : HTMLFormElement.prototype.submit.call(element)
        );
      });
    return analytics;
  };

  const trackLink = helper('click');
  const trackForm = helper('submit');

  // A name of the loader that these settings do without must not send its stub to itself.
  analytics.methods.concat('load').forEach(method => (analytics[method] = () => analytics));
  for (const type of Object.keys(shapes)) analytics[type] = (...args) => send(type, ...args);

  Object.assign(analytics, {
    initialized: true,
    group: (...args) => (args.length ? send('group', ...args) : group),
    user: () => user,
    setAnonymousId,
    reset,
    ready: listener => loaded.then(listener),
    on,
    once,
    off,
    debug(enabled) {
      analytics._debug = enabled !== false;
      return analytics;
    },
    addSourceMiddleware(middleware) {
      sourceMiddleware.push(middleware);
      return analytics;
    },
    addDestinationMiddleware(name, ...middleware) {
      if (name == 'Wootric') destinationMiddleware.push(...middleware);
      return analytics;
    },
    trackLink,
    trackClick: trackLink,
    trackForm,
    trackSubmit: trackForm,
    push: ([method, ...args]) => attempt(analytics[method], ...args)
  });

  // Calls made before the bundle came would be lost. Emptied first: a replayed call may queue another.
  for (const call of analytics.splice(0)) analytics.push(call);

  // A page that comes back from the back-forward cache is seen again; its survey is not.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    analytics.page();
  });
})();

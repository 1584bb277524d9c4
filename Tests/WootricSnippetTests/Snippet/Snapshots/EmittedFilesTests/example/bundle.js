// The bundle: the `wootricSettings` bootstrap. It takes the queue over from the loader, in place, once
// the page is idle: the first look into cookies and storage takes milliseconds, and none of them is
// worth a later paint. Calls are queued until then. Without the idle call, the object is no delay.
(window.requestIdleCallback || setTimeout)(() => {
  const analytics = window["analytics"];
  if (!analytics || !analytics._add || analytics.initialized) return;


  // Traits, properties and options have to be plain objects: what is none counts as empty.
  const objectOf = value => (Object(value) === value && !Array.isArray(value) ? value : {});

  // What Wootric can take as one field: text, a number, true or false.
  const plain = value => (/string|number|boolean/.test(typeof value) ? value : undefined);

  // Sets a key, or takes it away where there is no value.
  const put = (target, key, value) => {
    if (value === undefined) delete target[key];
    else target[key] = value;
  };

  const isFunction = value => typeof value == 'function';

  // Runs code that is not ours, if there is any. Its exception is reported as its own, and stops
  // nothing of ours.
  const attempt = async (run, ...args) => run && run(...args);

  // Runs what a browser's settings may forbid: storage that is blocked throws.
  const tolerate = run => {
    try {
      return run();
    } catch (error) {}
  };

  // After a no nothing is kept, stored or asked for, until a yes. The loader has heard of one that
  // came before us: its `push` is in the way of the queue's own. Then we are here to forget.
  let denied = analytics.hasOwnProperty('push');

  const consent = granted => {
    debug('consent', granted);
    if (granted) {
      denied = false;
      begin();
    } else {
      denied = true;
      reset();
    }
  };

  // Identity as analytics.js keeps it, so that a site that leaves Segment keeps its visitors.
  // Storage may be blocked, full or half there: cookie, then localStorage, then this page's memory.
  const memory = {};

  const written = {};

  // Libraries before us wrote values plain or JSON-quoted, and URL-encoded them in cookies. Segment's
  // keeps "null" of a visitor who has not been identified: that is nobody's id.
  const decode = text => (/^(["{]|null$)/.test(text) ? JSON.parse(text) : text);

  const recall = key =>
    tolerate(() => decode(sessionStorage.getItem(key))) ||
    memory[key];


  const remember = (key, given) => {
    let value = given;
    // After a no, this page's memory is all there is.
    if (denied) value = undefined;
    // Once a page is enough: with thousands of calls, cookies would take seconds.
    if (value && written[key] == value && recall(key) == value) return;
    written[key] = value;
    tolerate(() => {
      // Gone first: when the storage is full, an old value would outlive the new one.
      sessionStorage.removeItem(key);
      if (value) sessionStorage.setItem(key, JSON.stringify(value));
    });
    // Only what nothing else keeps: whoever is reset away in another tab is gone here too.
    delete memory[key];
    if (!recall(key)) memory[key] = given;
  };

  // Pairs of event and listener. `filter` copies the list before it runs, so that a listener may take
  // itself away.
  let listeners = [];

  const emit = (event, ...args) =>
    listeners.filter(([known]) => known == event).forEach(([, listener]) => attempt(listener, ...args));

  const on = (event, listener) => {
    listeners.push([event, listener]);
  };

  const off = (event, listener) => {
    listeners = listeners.filter(
      ([known, other]) => known != event || (listener && other != listener)
    );
  };

  const once = (event, listener) =>
    on(event, function first(...args) {
      off(event, first);
      listener(...args);
    });

  // An instant in unix seconds, rounded to the nearest; `undefined` where there is none. The epoch
  // itself is what a date that is none becomes elsewhere.
  // Numbers below 31557600000 are seconds, above are milliseconds; eight digits are a date.
  const seconds = value => {
    if (!(value instanceof Date)) {
      value = (plain(value) + '')
        .replace(/^(\d{4})(\d\d)(\d\d)(?=T|$)/, '$1-$2-$3')
        .replace(/T(\d\d)(\d\d)(\d\d)/, 'T$1:$2:$3');
      if (!/\d/.test(value)) return;
      value = value < 31557600000 ? value * 1000 : +value || value;
    }
    return Math.round(new Date(value) / 1000) || undefined;
  };

  // A sign-up date: Wootric's sampling waits from it. One in the future, or the vendor's sample that
  // found its way into many sites, says nothing.
  const signUp = given => {
    const value = seconds(given);
    if (value != 1234567890 && value <= Date.now() / 1000) return value;
    if (given) debug('created_at dropped:', given);
  };

  // The site's trait mappings, compiled. Every field is named, so that a missing trait clears it.
  const fieldsOf = traits => ({
    email: plain(traits.email),
    created_at: signUp(traits.createdAt || traits.created),
    language: plain(traits.language),
  });


  // What never leaves the page is in no description of a page or a group either.
  const kept = values => {
    const left = Object.assign({}, values);
    delete left.password;
    return left;
  };

  const amount = value => {
    value = Math.round(plain(value));
    return value === value ? value : undefined;
  };

  // Custom attributes: flat, with keys that Wootric accepts. Dates are told by the end of their key.
  const propertiesOf = traits => {
    const properties = {};
    put(properties, "company", plain((traits.company || {}).name));
    put(properties, "plan", plain((traits.company || {}).plan));
    put(properties, "seats_amount", amount(traits.seats));
    return properties;
  };

  // A survey's callbacks, as events. The page's own keep running, those that it sets later too.
  let pageCallbacks;
  const callbacks = {};
  const endings = { eligible: '', show: 'n', response: '', decline: 'd' };
  for (const name in endings)
    callbacks['after_' + name] = (...args) => {
      attempt(pageCallbacks['after_' + name], ...args);
      debug(name, ...args);
      emit('survey:' + name + endings[name], ...args);
    };

  // One that is shown, or waits for its delay, is about a person or a page that is no longer there.
  const stopSurvey = () => tolerate(() => WootricSurvey.stop());

  // What this site's settings own in `wootricSettings`, whatever the page says.
  const site = {
    account_token: "NPS-1a2b3c4d",
    version: "wootric-snippet",
    product_name: "Dawnsheet",
    wootric_recommend_target: "another shop owner",
  };

  // The SDK reads this global each time that it is called, and a page may have replaced it since. One
  // that cannot take our keys is replaced. Ours is set once, under what a person or an event brings.
  let current;
  const target = () => {
    let own = objectOf(window.wootricSettings);
    if (!Object.isExtensible(own)) own = Object.assign({}, own);
    if (own != current) current = window.wootricSettings = Object.assign(own, site);
    const given = objectOf(own.callbacks);
    if (given.after_show != callbacks.after_show) {
      pageCallbacks = given;
      own.callbacks = Object.assign({}, given, callbacks);
    }
    return own;
  };

  // What a field goes back to: what the page itself had set, under what is ours.
  const base = Object.assign({}, target());

  // Sets fields of a person, an event or a page; one without a value goes back to where it was.
  const assign = fields => {
    for (const key in fields) put(target(), key, fields[key] === undefined ? base[key] : fields[key]);
  };

  const debug = (...line) => analytics._debug && window.console && console.log('wootric:', ...line);

  // Pages and groups are noted; what a person is or does may bring a survey.
  const wootric = type => {
    const command = /page|group/.test(type) ? type : 'run';
    if (type == 'alias') return;
    debug(command);
    attempt(window.wootric, command);
  };

  // Asks for the SDK, once the settings and the visitor want it; a yes may be said again.
  let begin;
  let isAsked = false;

  // Settled when Wootric's SDK is there, or known not to come.
  const loaded = new Promise(resolve => {
    const load = () => {
      if (denied) return;
      if (isAsked) return;
      isAsked = true;
      // An ad blocker may leave a request hanging: long enough is as good as never.
      setTimeout(resolve, 1e4, { type: 'timeout' });
      // A page that has the SDK already gets no second one.
      if (window.wootric) resolve();
      else
        analytics._add(
          {
            src: "/stand-in/wootric-sdk.js",
            onload: resolve
          },
          resolve
        );
    };
    // Nobody is asked on a page that nobody sees: prerendered, or opened in a background tab.
    const whenSeen = () => {
      if (!document.hidden) return load();
      debug('hidden');
      document.addEventListener('visibilitychange', load, { once: true });
    };
    whenSeen();
    begin = whenSeen;
  }).then((event = 'load') => {
    const reason = 'Wootric SDK: ' + (event.type || event);
    debug(reason);
    if (!window.wootric) emit('error', Error(reason));
  });

  // Pairs of a waiting call's type and what resolves it, oldest first; nothing, once none has to wait.
  let waiting = [];
  loaded.then(() => (waiting = waiting.forEach(([, resolve]) => resolve())));

  // A call's turn; true, if it has lost it. Of more than a thousand the oldest event or page goes, and
  // without one the oldest call that has a later one of its kind, which carries its traits too.
  const turn = type =>
    waiting &&
    new Promise(resolve => {
      waiting.push([type, resolve]);
      if (waiting.length <= 1000) return;
      const lost =
        waiting.find(([type]) => /track|page/.test(type)) ||
        waiting.find(([type]) => waiting.filter(([other]) => other == type)[1]);
      waiting = waiting.filter(call => call != lost);
      lost[1](true);
    });

  // Who this is: ids and traits persist and merge as in analytics.js.
  const anonymousId = id => {
    // `crypto.randomUUID` is for https alone. Elsewhere browsers end the address of a blob with a random
    // version 4 UUID, which takes 1 to 9 ms; a generator of our own would take 60 bytes more.
    id =
      id ||
      recall('ajs_anonymous_id') ||
      tolerate(() => crypto.randomUUID()) ||
      URL.createObjectURL(new Blob()).slice(-36);
    // Written at each call: its cookie stays for a year from the last visit.
    remember('ajs_anonymous_id', id);
    return id;
  };

  // One of the two things with an id and traits. Another id brings none of the last one's traits.
  const entity = (idKey, traitsKey) => ({
    // The cookie's id is the right one also where localStorage has another.
    id() {
      const id = recall(idKey);
      if (id) remember(idKey, id);
      return id || null;
    },
    traits: () => objectOf(recall(traitsKey)),
    identify(id, traits) {
      const last = recall(idKey);
      const isOther = id && last && id != last;
      remember(idKey, id || last);
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

  // Nobody's fields: what identifies somebody goes back to what the page started with. Calls that still
  // wait are about the person who has left, and end here; pages are counted all the same.
  const forget = () => {
    generation++;
    assign(Object.assign({ page_info: undefined }, meanings.identify({ traits: {}, isOther: true })));
    stopSurvey();
    waiting = waiting && waiting.filter(([type, resolve]) => (type == 'page' && !denied) || resolve());
  };

  const reset = options => {
    user.reset();
    group.reset();
    if (!objectOf(options).keepAnonymousId) remember('ajs_anonymous_id');
    forget();
    emit('reset');
  };


  // Addresses, tokens and search terms in URLs are nobody else's business.
  const reported = url => url.replace(/[?#].*/, '');


  // The page that a call was made on. The loader noted its address, and its title if it had one by
  // then; what a page says of itself further down can be asked for as long as it is still there.
  const pageInfo = (context, category, name, data) => {
    const isHere = context.u == location.href;
    // No canonical address, or one that is none, throws.
    const canonical = () => new URL(isHere && document.querySelector('link[rel=canonical]').href).href;
    const url = tolerate(canonical) || context.u;
    const info = Object.assign(
      {
        name,
        category,
        path: new URL(url).pathname,
        referrer: document.referrer,
        search: new URL(context.u).search,
        title: context.t || document.title,
        url
      },
      data
    );
    // What the call itself says of the page's address is cut like the rest.
    for (const key of ['path', 'referrer', 'search', 'url'])
      info[key] = reported((plain(info[key]) || '') + '');
    return info;
  };

  // Functions that see each call before us, and may change it, or keep it from us.
  const sourceMiddleware = [];
  const destinationMiddleware = [];

  // The call as they leave it; nothing, if one of them did not hand it on, or threw: what it was about
  // to take out must not go out.
  const through = async (middleware, message) => {
    for (const step of middleware.filter(isFunction)) {
      const payload = { obj: message };
      message = undefined;
      try {
        await step({
          payload,
          integration: 'Wootric',
          integrations: payload.obj.integrations,
          next: (handed = payload) => (message = handed && handed.obj)
        });
      } catch (error) {
        message = debug(error);
      }
      if (!message) return;
    }
    return message;
  };

  // A plugin of analytics-next, which sees the calls of its kinds.
  const register = (...plugins) =>
    Promise.all(
      plugins.map(plugin => {
        // What is no plugin throws here, before it is in the way of a call.
        const loading = plugin.load && plugin.load({}, analytics);
        sourceMiddleware.push(async ({ payload, next }) => {
          const context = { event: payload.obj };
          if (isFunction(plugin[payload.obj.type])) await plugin[payload.obj.type](context);
          next({ obj: context.event });
        });
        return loading;
      })
    );

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
      const fields = fieldsOf(traits);
      // As in analytics.js: an id that is an address is the address.
      if (!fields.email && /^\S+@\S+$/.test(userId)) fields.email = userId;
      return Object.assign(
        fields,
        { event_name: null, properties: propertiesOf(traits), segment_user_id: userId || anonymousId },
        // The rest of what another person left.
        isOther && { group_info: undefined }
      );
    },
    // Of an event's properties only these are fields too; without one, the person's stays.
    track: ({ event, properties }) =>
      event &&
      {
        event_name: event,
        properties: propertiesOf(properties),
        email: plain(properties.email) || target().email,
        language: plain(properties.language) || target().language,
      },
    page: ({ properties }) => ({ page_info: kept(properties) }),
    group: ({ groupId, traits }) => ({ group_info: Object.assign({ id: groupId }, kept(traits)) }),
    alias: ({ userId }) => ({ segment_user_id: userId }),
    screen() {}
  };

  // What the loader adds to a call that carries page data.
  const isContext = argument => argument && argument.__t == 'bpc';

  const isAllowed = ({ All, Wootric = All }) => Wootric !== false;

  // One call in any of analytics.js's argument shapes. Resolves when it is delivered, or known not to
  // be. All up to the first `await` happens before the call returns.
  const process = async (type, given) => {
    let message;
    const drop = reason => debug(type, 'dropped:', reason) || message;
    if (denied) return drop('consent');
    const shape = shapes[type];
    const isPage = shape[0] == 'category';
    const context = given.find(isContext) || { u: location.href };
    const rest = given.filter(argument => !isContext(argument) && !isFunction(argument));
    const words = shape.slice(1).map(() => {
      const word = objectOf(rest[0]) == rest[0] ? undefined : rest.shift();
      return word == null ? undefined : word + '';
    });
    // One word is the page's name.
    if (isPage && words[1] === undefined) words.reverse();
    const data = objectOf(rest[0]);
    // An alias has no data, only options.
    const options = objectOf(rest[+(type != 'alias')]);
    message = {
      type,
      integrations: Object.assign({}, objectOf(analytics._loadOptions).integrations, options.integrations),
      userId: user.id()
    };
    words.push(data);
    shape.forEach((key, index) => (message[key] = words[index]));
    const known = { identify: user, group }[type];
    if (known) {
      message.isOther = known.identify(words[0], data);
      message[shape[0]] = known.id();
      message.traits = known.traits();
      if (known == user && message.isOther) remember('ajs_anonymous_id');
    }
    if (isPage) {
      message.properties = pageInfo(context, ...words);
    }
    message.anonymousId = anonymousId();

    const born = generation;
    message = await through(sourceMiddleware, message);
    if (!message) return drop('middleware');
    // Not before the call has returned: what a listener calls comes after it.
    emit(type, ...words, options);
    if (!isAllowed(message.integrations)) return drop('integrations');
    message = await through(destinationMiddleware, message);
    if (!message) return drop('middleware');
    // Who has left already waits for nothing; a page does.
    if ((isPage || born == generation) && (await turn(type))) return drop('queue full');
    if (born != generation) {
      if (!isPage) return drop('reset');
      message.properties = pageInfo(context);
    }
    if (denied) return drop('consent');
    const fields = meanings[type](message);
    if (!fields) return drop('no effect');
    debug(type, fields);
    assign(fields);
    wootric(type);
    return message;
  };

  // The callback is heard whatever comes of the call, and as in analytics.js after 300 ms at most: what
  // a page does next in it must not wait for an SDK.
  const send = (type, ...given) => {
    const sent = process(type, given);
    const callback = given.find(isFunction);
    if (callback)
      Promise.race([sent, new Promise(resolve => setTimeout(resolve, 300))]).then(callback, callback);
    // What was given may throw where it is read: nobody has to listen for that.
    sent.catch(debug);
    return sent;
  };

  // Tracks, and when that has called back does what the visitor asked for.
  const helper = type => (elements, event, properties, options) => {
    for (const element of elements.addEventListener ? [elements] : Array.from(elements))
      element.addEventListener(type, happened => {
        const of = value => (isFunction(value) ? value(element) : value);
        // Of a drawing's link, `href` is an object.
        const url = element.getAttribute('href');
        const tracked = new Promise(resolve =>
          send('track', of(event), of(properties), options, resolve)
        );
        // A click that opens elsewhere, or nothing, keeps this page alive: it is not delayed. Nor is one
        // that the page has taken care of itself.
        if (
          happened.defaultPrevented ||
          happened.ctrlKey ||
          happened.metaKey ||
          happened.shiftKey ||
          happened.button ||
          element.target == '_blank' ||
          (type == 'click' && !url)
        )
          return;
        happened.preventDefault();
        tracked.then(() =>
          // A field named "submit" hides the form's own method.
          url ? (location.href = url) : HTMLFormElement.prototype.submit.call(element)
        );
      });
  };

  const trackLink = helper('click');
  const trackForm = helper('submit');

  const methods = {
    user: () => user,
    group: (...args) => (args.every(isContext) ? group : send('group', ...args)),
    setAnonymousId: anonymousId,
    reset,
    ready: listener => loaded.then(listener),
    on,
    once,
    off,
    debug(enabled) {
      analytics._debug = enabled !== false;
    },
    consent,
    addSourceMiddleware(middleware) {
      sourceMiddleware.push(middleware);
    },
    register,
    addDestinationMiddleware(name, ...middleware) {
      if (name == 'Wootric') destinationMiddleware.push(...middleware);
    },
    trackLink,
    trackClick: trackLink,
    trackForm,
    trackSubmit: trackForm,
    push([method, ...args]) {
      attempt(analytics[method], ...args);
    }
  };
  for (const type in shapes) methods[type] = methods[type] || ((...args) => send(type, ...args));

  // What returns nothing can be chained; so can the loader's names that these settings do without.
  analytics.methods
    .concat(Object.keys(methods))
    .forEach(
      method => (analytics[method] = (...args) => tolerate(() => methods[method](...args)) || analytics)
    );
  analytics.initialized = true;


  if (denied) reset();

  // Calls made before the bundle came would be lost. Emptied first: a replayed call may queue another.
  analytics.splice(0).forEach(analytics.push);


  // A page that comes back from the back-forward cache is seen again; its survey is not. On another
  // page the visitor may have signed out meanwhile, or in as somebody else.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) {
      const told = target().segment_user_id;
      if (told && told != user.id() && told != anonymousId()) forget();
      analytics.page();
    }
  });
}, { timeout: 1000 });

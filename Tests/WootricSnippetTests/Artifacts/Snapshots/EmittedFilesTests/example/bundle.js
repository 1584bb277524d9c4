// The bundle: the `wootricSettings` bootstrap. It takes the queue over from the loader, in place, once
// the page is idle: the first look into cookies and storage takes milliseconds, and none of them is
// worth a later paint. Calls are queued until then. Without the idle call, the object is no delay.
(window.requestIdleCallback || setTimeout)(() => {
  const analytics = window["analytics"];
  const addSDK = analytics && analytics._add;
  // A second bundle finds it gone.
  if (!addSDK) return;
  delete analytics._add;

  // After a no nothing is kept, stored or asked for, until a yes. The loader has heard of one that
  // came before us: then the queue has a `push` of its own. We are here to forget.
  let denied =
    Object.keys(analytics).includes('push');


  // Whether a value is of a kind, made in this frame or in another. An element that is a global because
  // of its id is no 'Object'.
  const is = (kind, value) => ({}).toString.call(value) == '[object ' + kind + ']';

  // Traits, properties and options have to be plain objects: what is none counts as empty.
  const objectOf = value => (is('Object', value) ? value : {});

  // A copy of objects' own keys, laid over each other. A key `__proto__` would give it another prototype.
  const copyOf = (...objects) =>
    Object.setPrototypeOf(Object.assign({}, ...objects), Object.prototype);

  // What Wootric can take as one field: text, a number, true or false.
  const plain = value =>
    ['string', 'number', 'boolean'].includes(typeof value) ? value : undefined;

  // The same as text, which is empty where there is nothing.
  const textOf = value => (plain(value) === undefined ? '' : value + '');

  const isFunction = value => typeof value == 'function';

  // Runs code that is not ours, if there is any. Its exception is reported as its own, and stops
  // nothing of ours.
  const attempt = async (run, ...args) => isFunction(run) && run(...args);

  // Runs what a browser's settings may forbid: storage that is blocked throws.
  const tolerate = run => {
    try {
      return run();
    } catch (error) {}
  };

  let debug = analytics._note;

  // Identity as analytics.js keeps it, so that a site that leaves Segment keeps its visitors.
  // Storage may be blocked, full or half there: cookie, then localStorage, then this page's memory.
  const memory = {};
  const written = {};

  // Libraries before us wrote values plain or JSON-quoted, and URL-encoded them in cookies. Segment's
  // keeps "null" of a visitor who has not been identified: that is nobody's id.
  const decode = text => (/^(["{]|null$)/.test(text) ? JSON.parse(text) : text);


  const recall = key =>
    tolerate(() => decode(sessionStorage[key])) ||
    memory[key];

  // Keeps a value, or forgets it where there is none; returns it.
  const remember = (key, value) => {
    // Once a page is enough: with thousands of calls, cookies would take seconds.
    if (
      // After a no, nothing is kept.
      (denied && value) ||
      (written[key] == value && recall(key) == value)
    )
      return value;
    written[key] = value;
    tolerate(() => {
      // Gone first: when the storage is full, an old value would outlive the new one.
      delete (sessionStorage[key]);
      if (value) sessionStorage[key] = JSON.stringify(value);
    });
    // Only what nothing else keeps: whoever is reset away in another tab is gone here too.
    delete memory[key];
    if (!recall(key)) memory[key] = value;
    return value;
  };

  // An instant in unix seconds, rounded to the nearest; `undefined` where there is none. The epoch
  // itself is what a date that is none becomes elsewhere.
  // Numbers below 1e11 are seconds, above are milliseconds; eight digits are a date.
  const seconds = value => {
    if (!is('Date', value)) {
      value = textOf(value)
        .replace(/^(\d{4})(\d\d)(\d\d)(?=T|$)/, '$1-$2-$3')
        .replace(/T(\d\d)(\d\d)(\d\d)/, 'T$1:$2:$3');
      if (!/\d/.test(value)) return;
      value = value < 1e11 ? value * 1000 : +value || value;
    }
    return Math.round(new Date(value) / 1000) || undefined;
  };

  // A sign-up date: Wootric's sampling waits from it. One in the future, or the vendor's sample that
  // found its way into many sites, says nothing.
  const signUp = given => {
    const value = seconds(given);
    if (value != 1234567890 && value < new Date() / 1000) return value;
    if (given) debug('created_at dropped:', given);
  };

  // What never leaves the page is in no description of a page or a group either.
  const kept = values => {
    const left = copyOf(values);
    delete left.password;
    return left;
  };

  // Nor is it stored. Of an object only its part is missing, and the page's own stays whole.
  const without = (value, [key, ...rest]) => {
    if (!is('Object', value)) return value;
    const left = copyOf(value);
    if (rest.length) left[key] = without(left[key], rest);
    else delete left[key];
    return left;
  };
  const storable = traits =>
    [
      ["password"],
    ].reduce(without, traits);

  const amount = value => {
    value = Math.round(plain(value));
    return value === value ? value : undefined;
  };

  // Custom attributes: flat, with keys that Wootric accepts. Dates are told by the end of their key.
  const propertiesOf = traits => {
    const properties = {};
    // What a page adds to the prototype of all objects is nobody's trait.
    traits = Object.assign({ __proto__: null }, traits);
    const own = {
      company: plain((traits.company || {}).name),
      plan: plain((traits.company || {}).plan),
      seats_amount: amount(traits.seats),
    };
    for (const key of Object.keys(own)) if (own[key] !== undefined) properties[key] = own[key];
    return properties;
  };

  // A survey's callbacks, as events. The page's own keep running, those that it sets later too.
  const pageCallbacks = {};
  const callbacks = {};
  for (const event of ['eligible', 'shown', 'response', 'declined']) {
    const name = event.replace(/[nd]$/, '');
    const key = 'after_' + name;
    let isInside;
    callbacks[key] = (...args) => {
      // A page's own that wraps ours calls it again.
      if (isInside) return;
      isInside = true;
      attempt(pageCallbacks[key], ...args);
      isInside = false;
      debug(name, ...args);
      emit('survey:' + event, ...args);
    };
  }

  // One that is shown, or waits for its delay, is about a person or a page that is no longer there.
  const stopSurvey = () => tolerate(() => WootricSurvey.stop());

  // The SDK reads this global each time that it is called, and a page may have replaced it since. One
  // that cannot take our keys is replaced. Ours is set once, under what a person or an event brings.
  let current;
  const target = () => {
    let own = objectOf(window.wootricSettings);
    if (!Object.isExtensible(own)) own = Object.assign({}, own);
    if (own != current)
      current = window.wootricSettings = Object.assign(own, {
        // What this site's settings own, whatever the page says.
        account_token: "NPS-1a2b3c4d",
        version: "wootric-snippet",
        product_name: "Dawnsheet",
        wootric_recommend_target: "another shop owner",
      });
    const given = objectOf(tolerate(() => own.callbacks));
    for (const name of Object.keys(callbacks))
      if (given[name] != callbacks[name]) {
        pageCallbacks[name] = given[name];
        // Gone first: a getter takes no value.
        delete own.callbacks;
        own.callbacks = Object.assign({}, given, callbacks);
      }
    return own;
  };

  // What a field goes back to: what the page itself had set, under what is ours.
  const base = Object.assign({}, target());

  // Sets fields of a person, an event or a page; one without a value goes back to where it was.
  const assign = fields => {
    for (const key of Object.keys(fields)) {
      const value = fields[key] === undefined || fields[key] === '' ? base[key] : fields[key];
      if (value === undefined) delete target()[key];
      else target()[key] = value;
    }
  };

  // Asks for the SDK, once the settings and the visitor want it. Nobody is asked on a page that nobody
  // sees: prerendered, or opened in a background tab.
  // A yes may be said again, and later than a no that came in between.
  let begin;
  let isAsked;

  // Each call that waits for the SDK, oldest first: its type, the act that delivers it, and what ends it
  // undelivered. No list, once the SDK is there or known not to come.
  let waiting = [];

  // Settled when Wootric's SDK is there, or known not to come, and all that waited is delivered.
  const loaded = new Promise(resolve => {
    const ask = () => {
      if (analytics._own('visibilityState') == 'hidden') {
        debug('hidden');
        return addEventListener('visibilitychange', ask, { once: true });
      }
      if (denied) return;
      if (isAsked) return;
      isAsked = true;
      // An ad blocker may leave a request hanging: long enough is as good as never.
      setTimeout(resolve, 1e4, 'timeout');
      // A page that has the SDK already, or has asked for it, gets no second one.
      const theirs = analytics._own('querySelector', 'script[src*=wootric-sdk]');
      if (isFunction(window.wootric)) resolve();
      else if (theirs) for (const end of ['load', 'error']) theirs.addEventListener(end, resolve);
      else
        addSDK({
          // The page's address, with its query, is nobody's business. A stricter policy is not loosened.
          referrerPolicy: 'no-referrer',
          onload: resolve,
          onerror: resolve
        });
    };
    begin = ask;
  }).then((event = 'load') => {
    const reason = 'Wootric SDK: ' + (event.type || event);
    debug(reason);
    // What an act calls waits behind the others; a no in one empties the list.
    for (; waiting[0]; ) waiting.shift().act();
    waiting = undefined;
    if (!isFunction(window.wootric)) emit('error', Error(reason));
  });

  // Hands a command to the SDK. What is not there is not said to have run.
  const hand = (command, ...why) => {
    if (!isFunction(window.wootric)) return;
    debug(command, ...why);
    attempt(window.wootric, command);
  };

  // Delivers a call: now, where nothing waits, else in turn.
  const inTurn = (type, act) => {
    if (!waiting) return act();
    // Of a thousand that wait the oldest event or page goes, and without one the oldest call of this
    // one's kind, if there is one: the later call carries its traits too.
    const lost =
      waiting[999] &&
      (waiting.find(call => ['track', 'page'].includes(call.type)) ||
        waiting.find(call => call.type == type));
    if (lost) waiting = waiting.filter(call => call != lost || call.drop('queue full'));
    return new Promise((resolve, drop) => {
      waiting.push({ type, act: () => resolve(act()), drop });
    });
  };

  // Who this is: ids and traits persist and merge as in analytics.js.
  // The address of a blob ends in a random version 4 UUID, which takes 1 to 9 ms; a generator of our
  // own would take 60 bytes more, and `crypto.randomUUID` is for https alone. A page may have taken
  // the names of both.
  // Written at each call: its cookie stays for a year from the last visit.
  const anonymousId = id =>
    remember(
      'ajs_anonymous_id',
      textOf(id) ||
        recall('ajs_anonymous_id') ||
        tolerate(() => URL.createObjectURL(new Blob()).slice(-36)) ||
        Math.random() + ''
    );

  // One of the two things with an id and traits. Another id brings none of the last one's traits.
  const entity = (idKey, traitsKey, anonymousKey) => {
    const reset = isKept => {
      for (const key of [idKey, traitsKey, isKept ? idKey : anonymousKey]) remember(key);
      // Its absence would be a no, to a page that is open elsewhere.
      anonymousId();
    };
    return {
      // The cookie's id is the right one also where localStorage has another.
      id: (id = recall(idKey)) => remember(idKey, id) || null,
      traits: traits => objectOf(traits ? remember(traitsKey, storable(traits)) : recall(traitsKey)),
      anonymousId,
      reset,
      logout: () => reset(true),
      identify(id, traits) {
        const last = recall(idKey);
        const isOther = id && last && id != last;
        if (isOther) reset();
        remember(idKey, id || last);
        remember(traitsKey, storable(copyOf(recall(traitsKey), traits)));
        return isOther;
      }
    };
  };

  const user = entity('ajs_user_id', 'ajs_user_traits', 'ajs_anonymous_id');
  const group = entity('ajs_group_id', 'ajs_group_properties', 'ajs_group_id');

  // Calls of a person who has been reset away are not delivered for the next one.
  let generation = 0;

  // Nobody's fields: what identifies somebody goes back to what the page started with. Calls that still
  // wait are about the person who has left, and end here; pages are counted all the same.
  const forget = () => {
    generation++;
    assign(Object.assign({ page_info: undefined }, calls.identify.fields({ traits: {}, isOther: true })));
    stopSurvey();
    waiting = waiting && waiting.filter(({ type, drop }) => (type == 'page' && !denied) || drop('reset'));
  };

  const reset = options => {
    user.reset(objectOf(options).keepAnonymousId);
    group.reset();
    forget();
    emit('reset');
  };

  // Addresses, tokens and search terms in URLs are nobody else's business. A fragment is the browser's
  // own.
  const reported = url => {
    return url.split(/[?#]/)[0];
  };


  // The page that a call was made on, as the loader noted it; what a page says of itself further down
  // can be asked for as long as it is still there.
  const pageInfo = ({ c, p, u, s, t, r }, category, name, data) => {
    const now = analytics._page();
    const isHere = u == now.u;
    // A canonical address that is none leaves the page's own.
    const [url, path] = /^https?:\/\/[^/]+([^?#]*).*/.exec(c || (isHere && now.c)) || [u, p];
    const info = copyOf(
      { path, referrer: r, search: s, title: textOf(t || (isHere ? now.t : '')), url },
      category && { category },
      name && { name },
      data
    );
    // What the call itself says of the page's address is cut like the rest.
    for (const key of ['path', 'referrer', 'search', 'url']) info[key] = reported(textOf(info[key]));
    for (const key of Object.keys(info)) if (info[key] === undefined) delete info[key];
    return info;
  };

  // A new list for each change: a listener may take itself away, or add another, while it is called.
  let listeners = [];

  const emit = (event, ...args) => {
    for (const entry of listeners)
      if (entry.event == event) {
        if (entry.isOnce) listeners = listeners.filter(other => other != entry);
        attempt(entry.listener, ...args);
      }
  };

  // Whom Wootric was told of, whatever an alias has made of it.
  let told;

  // What each call means to Wootric: what it calls the words that it starts with, the command that the
  // SDK gets, and the fields that it sets before. What a person is or does may bring a survey; pages and
  // groups are noted.
  const calls = {
    identify: {
      words: ['userId'],
      command: 'run',
      fields: ({ userId, anonymousId, traits, isOther }) =>
        Object.assign(
          {
            // Every field is named, so that a missing trait clears it.
            email: plain(traits.email) || (/^\S+@\S+$/.test(userId) ? userId : undefined),
            created_at: signUp(traits.created || traits.createdAt || traits.created_at),
            language: plain(traits.language),
            properties: propertiesOf(traits),
            event_name: null,
            segment_user_id: (told = userId || anonymousId),
          },
          // The rest of what another person left.
          isOther && { group_info: undefined }
        )
    },
    // Of an event's properties only these are fields too; without one, the person's stays.
    track: {
      words: ['event'],
      command: 'run',
      fields: ({ event, properties }) =>
        event &&
        {
          event_name: event,
          properties: propertiesOf(properties),
          email: plain(properties.email) || target().email,
          language: plain(properties.language) || target().language,
        }
    },
    group: {
      words: ['groupId'],
      command: 'group',
      fields: ({ groupId, traits }) => ({ group_info: copyOf(kept(traits), { id: groupId }) })
    },
    page: {
      words: ['category', 'name'],
      command: 'page',
      fields: ({ properties }) => ({ page_info: kept(properties) })
    },
    alias: { words: ['userId', 'previousId'], fields: ({ userId }) => ({ segment_user_id: userId }) },
    screen: { words: ['category', 'name'], fields: () => {} }
  };

  // Functions that see each call before us, and may change it, or keep it from us.
  const sourceMiddleware = [];
  const destinationMiddleware = [];

  // What the loader adds to a call that carries page data.
  const isContext = argument => objectOf(argument).__t == 'bpc';

  // Milliseconds until a callback is called at the latest.
  let timeout = 300;

  // Makes one call, in any of analytics.js's argument shapes: words, then one object, then the options.
  // It is delivered when this returns, unless middleware holds it or the SDK is on its way. The promise
  // is settled when it is delivered, or known not to be, for the reason that is thrown.
  const send = (type, given) => {
    // Throws for a name that is no call.
    const { words: names, command, fields: fieldsOf } = calls[type];
    const dropped = reason => {
      debug(type, 'dropped:', reason);
    };
    let tell;

    const sent = (async () => {
      // Who has said no on another page or in another tab has taken the id away that we keep.
      if (written.ajs_anonymous_id && !recall('ajs_anonymous_id')) methods.consent(false);
      if (denied) throw 'consent';

      // Read: what was given.
      const context = given.find(isContext) || analytics._page();
      const rest = given.filter(argument => !isContext(argument) && !isFunction(argument));
      const words = names.map(() => (is('Object', rest[0]) ? '' : textOf(rest.shift())));
      const isPage = names.includes('name');
      // One word is the page's name.
      if (isPage && !words[1]) words.reverse();
      const data = copyOf(objectOf(rest[0]));
      // An alias has no data, only options.
      const options = objectOf(rest[type == 'alias' ? 0 : 1]);

      // Remember: from here on nothing is looked up, so that the call keeps what it meant.
      const known = { identify: user, group }[type];
      const isOther = known && known.identify(words[0], data);
      const properties = isPage ? pageInfo(context, ...words, data) : data;
      const message = {
        type,
        integrations: Object.assign(
          {},
          objectOf(analytics._loadOptions).integrations,
          options.integrations
        ),
        userId: user.id(),
        groupId: group.id(),
        anonymousId: anonymousId(options.anonymousId),
        traits: known && known.traits(),
        properties,
        isOther
      };
      const named = names.map((name, index) => (message[name] = words[index] || message[name]));
      tell = () => emit(type, ...named, properties, options);

      const born = generation;
      const deliver = message => {
        const { all, All = all, Wootric = All } = message.integrations;
        if (Wootric === false) throw 'integrations';
        if (denied) throw 'consent';
        if (born != generation && type != 'page') throw 'reset';
        return inTurn(type, async () => {
          // Only a page is still here when its person has left, and says nothing of them.
          if (born != generation) message.properties = pageInfo(context);
          const fields = fieldsOf(message);
          if (!fields) throw 'no effect';
          debug(type, fields);
          assign(fields);
          if (command) {
            hand(command);
          }
          return message;
        });
      };

      // Pass: a step that has not handed on when it returns is waited for. One that does not, or throws,
      // ends the call: what it was about to take out must not go out.
      const pass = async (message, [step, ...rest]) => {
        if (!step) return deliver(message);
        let passed;
        const held = step({
          payload: { obj: message },
          integration: 'Wootric',
          integrations: message.integrations,
          next: payload =>
            (passed =
              passed || (objectOf(payload).obj && pass(payload.obj, rest).catch(dropped)))
        });
        if (!passed) await held;
        if (!passed) throw 'middleware';
        return passed;
      };
      return pass(message, [...sourceMiddleware, ...destinationMiddleware].filter(isFunction));
    })().catch(dropped);

    // Tell: what a listener calls comes after this call, which is delivered.
    attempt(tell);
    // The callback is heard whatever comes of the call, and as in analytics.js not later than this:
    // what a page does next in it must not wait for an SDK.
    const callback = given.find(isFunction);
    if (callback)
      new Promise(resolve => {
        sent.then(resolve);
        setTimeout(resolve, timeout);
      }).then(callback);
    return sent;
  };

  // Tracks, and when that has called back does what the visitor asked for.
  const helper = type => (elements, event, properties, options) => {
    for (const element of elements.addEventListener ? [elements] : Array.from(elements))
      element.addEventListener(type, happened => {
        const of = value => (isFunction(value) ? value(element) : value);
        // Of a drawing's link, the properties are objects.
        const url = element.getAttribute('href');
        let isOurs;
        send('track', [
          of(event),
          of(properties),
          options,
          () =>
            isOurs &&
            // A field named "submit" hides the form's own method.
            (url ? (location.href = url) : HTMLFormElement.prototype.submit.call(element))
        ]);
        // A click that opens elsewhere, or nothing, keeps this page alive: it is not delayed. Nor is one
        // that the page has taken care of itself.
        isOurs = !(
          happened.defaultPrevented ||
          happened.ctrlKey ||
          happened.metaKey ||
          happened.shiftKey ||
          happened.button ||
          element.getAttribute('target') == '_blank' ||
          (type == 'click' && !url)
        );
        if (isOurs) happened.preventDefault();
      });
  };

  const methods = {
    user: () => user,
    group: (...args) => (args.every(isContext) ? group : send('group', args)),
    pageview: path => send('page', [path && { path }]),
    setAnonymousId: anonymousId,
    reset,
    ready: listener => (denied ? attempt() : loaded).then(listener),
    on(event, listener, isOnce) {
      listeners = [...listeners, { event, listener, isOnce }];
    },
    once: (event, listener) => methods.on(event, listener, true),
    off(event, listener) {
      listeners = listeners.filter(
        entry => entry.event != event || (listener && entry.listener != listener)
      );
    },
    debug: analytics.debug,
    timeout(milliseconds) {
      timeout = milliseconds;
    },
    use(plugin) {
      attempt(plugin, analytics);
    },
    consent(granted) {
      debug('consent', granted);
      denied = !granted;
      if (denied) reset();
      begin();
    },
    addSourceMiddleware(middleware) {
      sourceMiddleware.push(middleware);
    },
    // A plugin of analytics-next sees the calls of its kinds. What is none throws before it is in the way.
    register: (...plugins) =>
      Promise.all(
        plugins.map(plugin => {
          const loading = plugin.load && plugin.load({}, analytics);
          sourceMiddleware.push(({ payload, next }) => {
            const context = { event: payload.obj };
            const { type } = context.event;
            const seen = isFunction(plugin[type]) && plugin[type](context);
            const pass = () => next({ obj: context.event });
            return isFunction(Object(seen).then) ? seen.then(pass) : pass();
          });
          return loading;
        })
      ),
    addDestinationMiddleware(name, ...middleware) {
      if (name == 'Wootric') destinationMiddleware.push(...middleware);
    },
    trackLink: helper('click'),
    trackClick: helper('click'),
    trackForm: helper('submit'),
    trackSubmit: helper('submit'),
    // The queue is whoever's: what is no call is ignored.
    push: ([method, ...args]) => names.includes(method) && analytics[method](...args)
  };

  // What returns nothing can be chained; so can the names of analytics.js that do nothing here.
  const names = analytics.methods.concat(Object.keys(methods), 'deregister', 'queryString');
  names.forEach(
    method =>
      (analytics[method] = (...args) =>
        tolerate(() => (methods[method] ? methods[method](...args) : send(method, args))) ||
        analytics)
  );
  analytics.initialized = true;
  if (denied) reset();

  // Calls made before the bundle came would be lost. Emptied first: a replayed call may queue another.
  analytics.splice(0).forEach(analytics.push);
  // A no among them is heard before the SDK is asked for.
  begin();

  // A page that comes back from the back-forward cache is seen again; its survey is not. On another
  // page the visitor may have signed out meanwhile, or in as somebody else.
  addEventListener('pageshow', event => {
    if (event.persisted) {
      if (told && told != user.id() && told != recall('ajs_anonymous_id')) forget();
      analytics.page();
    }
  });
}, { timeout: 1000 });

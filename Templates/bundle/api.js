const methods = {
  user: () => user,
  group: (...args) => (args.every(isContext) ? group : send('group', args)),
  pageview: path => send('page', [path && { path }]),
  setAnonymousId: anonymousId,
  reset,
  //# if consent
  ready: listener => (denied ? attempt() : loaded).then(listener),
  //# else
  ready: listener => loaded.then(listener),
  //# end
  on(event, listener, isOnce) {
    listeners = [...listeners, { event, listener, isOnce }];
  },
  once: (event, listener) => methods.on(event, listener, true),
  off(event, listener) {
    listeners = listeners.filter(
      entry => entry.event != event || (listener && entry.listener != listener)
    );
  },
  //# if debugs
  debug: analytics.debug,
  //# end
  timeout(milliseconds) {
    timeout = milliseconds;
  },
  use(plugin) {
    attempt(plugin, analytics);
  },
  //# if querystring
  // Links in mails make calls. Values that a cookie would choke on are nobody's.
  queryString(query) {
    const parameters = [...new URLSearchParams(query)].filter(([, value]) => value.length <= 256);
    // Those whose names start alike, without that start.
    const startingWith = start =>
      copyOf(
        ...parameters
          .filter(([key]) => key.startsWith(start))
          .map(([key, value]) => ({ [key.slice(start.length)]: value }))
      );
    const { ajs_aid, ajs_uid, ajs_event } = startingWith('');
    if (ajs_aid) analytics.setAnonymousId(ajs_aid);
    if (ajs_uid) analytics.identify(ajs_uid, startingWith('ajs_trait_'));
    if (ajs_event) analytics.track(ajs_event, startingWith('ajs_prop_'));
  },
  //# end
  //# if consent
  consent(granted) {
    //# if debugs
    debug('consent', granted);
    //# end
    //# if early
    // Moves to where these settings keep it, or goes.
    if (isPending) {
      const keys = Object.keys(
        Object.assign({}, memory, tolerate(() => sessionStorage))
      ).filter(key => /^ajs_(user|anonymous|group)_/.test(key));
      const values = keys.map(early.recall);
      for (const key of keys) early.remember(key);
      isPending = false;
      if (granted) keys.forEach((key, index) => remember(key, values[index]));
    }
    //# end
    denied = !granted;
    if (denied) reset();
    //# if early
    if (isWanted) begin();
    //# end
    //# if consentBegins
    begin();
    //# end
  },
  //# end
  //# if middleware
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
  //# end
  //# if helpers
  trackLink: helper('click'),
  trackClick: helper('click'),
  trackForm: helper('submit'),
  trackSubmit: helper('submit'),
  //# end
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
//# if early
if (analytics._granted !== undefined) methods.consent(analytics._granted);
//# else
//# if consentLoads
if (analytics._granted) begin();
//# end
//# end
//# if querystring
analytics.queryString(location.search);
//# end
//# if consent
if (denied) reset();
//# end

// Calls made before the bundle came would be lost. Emptied first: a replayed call may queue another.
analytics.splice(0).forEach(analytics.push);
//# if immediately
// A no among them is heard before the SDK is asked for.
begin();
//# end

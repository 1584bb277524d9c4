const methods = {
  user: () => user,
  group: (...args) => (args.every(isContext) ? group : send('group', args)),
  setAnonymousId: anonymousId,
  reset,
  //# if consent
  ready: listener => (denied ? attempt() : loaded).then(listener),
  //# else
  ready: listener => loaded.then(listener),
  //# end
  on(...entry) {
    listeners = [...listeners, entry];
  },
  once: (event, listener) => methods.on(event, listener, true),
  off(event, listener) {
    listeners = listeners.filter(
      ([known, other]) => known != event || (listener && other != listener)
    );
  },
  debug(enabled = true) {
    isDebugged = enabled;
  },
  //# if consent
  consent(granted) {
    debug('consent', granted);
    denied = !granted;
    if (denied) reset();
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
        sourceMiddleware.push(async ({ payload, next }) => {
          const context = { event: payload.obj };
          if (isFunction(plugin[context.event.type])) await plugin[context.event.type](context);
          next({ obj: context.event });
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
  push: ([method, ...args]) => analytics[method](...args)
};

// What returns nothing can be chained; so can the loader's names that these settings do without.
analytics.methods
  .concat(Object.keys(methods))
  .forEach(
    method =>
      (analytics[method] = (...args) =>
        tolerate(() => (methods[method] ? methods[method](...args) : send(method, args))) ||
        analytics)
  );
analytics.initialized = true;
//# if consentLoads
if (analytics._granted) begin();
//# end

//# include querystring

//# if consent
if (denied) reset();
//# end

// Calls made before the bundle came would be lost. Emptied first: a replayed call may queue another.
analytics.splice(0).forEach(analytics.push);

//# include navigation

const methods = {
  user: () => user,
  group: (...args) => (args.length ? send('group', args) : group),
  setAnonymousId: anonymousId,
  reset,
  ready: listener => loaded.then(listener),
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
    if (!granted) reset();
    denied = !granted;
    //# if consentBegins
    begin();
    //# end
  },
  //# end
  //# if middleware
  addSourceMiddleware(middleware) {
    sourceMiddleware.push(middleware);
  },
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
  .concat('load', Object.keys(methods))
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

// Calls made before the bundle came would be lost. Emptied first: a replayed call may queue another.
analytics.splice(0).forEach(analytics.push);

//# include navigation

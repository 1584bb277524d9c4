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
  //# if consent
  consent,
  //# end
  //# if middleware
  addSourceMiddleware(middleware) {
    sourceMiddleware.push(middleware);
  },
  register,
  addDestinationMiddleware(name, ...middleware) {
    if (name == 'Wootric') destinationMiddleware.push(...middleware);
  },
  //# end
  //# if helpers
  trackLink,
  trackClick: trackLink,
  trackForm,
  trackSubmit: trackForm,
  //# end
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

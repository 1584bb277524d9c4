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
  //# if middleware
  addSourceMiddleware(middleware) {
    sourceMiddleware.push(middleware);
    return analytics;
  },
  addDestinationMiddleware(name, ...middleware) {
    if (name == 'Wootric') destinationMiddleware.push(...middleware);
    return analytics;
  },
  //# end
  //# if helpers
  trackLink,
  trackClick: trackLink,
  trackForm,
  trackSubmit: trackForm,
  //# end
  push: ([method, ...args]) => attempt(analytics[method], ...args)
});

// Calls made before the bundle came would be lost. Emptied first: a replayed call may queue another.
for (const call of analytics.splice(0)) analytics.push(call);

//# if page
// A page that comes back from the back-forward cache is seen again; its survey is not.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  //# emit page
  analytics.page();
  //# end
});
//# end

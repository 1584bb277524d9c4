// A survey's callbacks, as events. The page's own keep running.
const surveyEvents = () => {
  const own = base.callbacks || {};
  base.callbacks = Object.assign({}, own);
  [
    ['after_eligible', 'eligible'],
    ['after_show', 'shown'],
    ['after_response', 'response'],
    ['after_decline', 'declined']
  ].forEach(([key, event]) => {
    base.callbacks[key] = (...args) => {
      if (own[key]) attempt(own[key], ...args);
      debug(event, ...args);
      emit('survey:' + event, ...args);
    };
  });
  assign({ callbacks: null });
};

const ready = listener =>
  new Promise(resolve =>
    whenLoaded(() => {
      if (listener) attempt(listener);
      resolve();
    })
  );

// A name of the loader that these settings do without must not send its stub to itself.
analytics.methods.concat('load').forEach(method => (analytics[method] = () => analytics));
for (const type of Object.keys(shapes)) analytics[type] = (...args) => send(type, ...args);

Object.assign(analytics, {
  initialized: true,
  group: (...args) => (args.length ? send('group', ...args) : group),
  pageview: () => send('page'),
  user: () => user,
  setAnonymousId,
  reset,
  ready,
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

whenShown(loadSDK);

// The bundle: the `wootricSettings` bootstrap. It takes the queue over from the loader, in place, once
// the page is idle: the first look into cookies and storage takes milliseconds, and none of them is
// worth a later paint. Calls are queued until then. Without the idle call, the object is no delay.
(window.requestIdleCallback || setTimeout)(() => {
  const analytics = window[/*= global */ 'analytics'];
  if (!analytics || !analytics._add || analytics.initialized) return;

  //# include values
  //# include consent
  //# include storage
  //# include events
  //# include dates
  //# include traits
  //# include survey
  //# include settings
  //# include globals
  //# include sdk
  //# include user
  //# include page
  //# include middleware
  //# include calls
  //# include helpers
  //# include start
}, { timeout: 1000 });

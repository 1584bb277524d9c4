// The bundle: the `wootricSettings` bootstrap. It takes the queue over from the loader, in place.
(() => {
  const analytics = window[/*= global */ 'analytics'];
  if (!analytics || !analytics._add || analytics.initialized) return;

  //# include values
  //# include consent
  //# include storage
  //# include events
  //# include dates
  //# include traits
  //# include settings
  //# include globals
  //# include sdk
  //# include user
  //# include page
  //# include middleware
  //# include calls
  //# include helpers
  //# include start
})();

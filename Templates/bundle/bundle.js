// The bundle: the `wootricSettings` bootstrap. It takes the queue over from the loader, in place, once
// the page is idle: the first look into cookies and storage takes milliseconds, and none of them is
// worth a later paint. Calls are queued until then. Without the idle call, the object is no delay.
(window.requestIdleCallback || setTimeout)(() => {
  const analytics = window[/*= global */ 'analytics'];
  const addSDK = analytics && analytics._add;
  // A second bundle finds it gone.
  if (!addSDK) return;
  delete analytics._add;
  //# if consent

  // After a no nothing is kept, stored or asked for, until a yes. The loader has heard of one that
  // came before us: then the queue has a `push` of its own. We are here to forget.
  let denied =
    //# if early
    // Its own `push` may be that of a choice that is open: what it has heard is told below.
    false &&
    //# end
    Object.keys(analytics).includes('push');
  //# end

  //# include values
  //# include storage
  //# include traits
  //# include settings
  //# include sdk
  //# include identity
  //# include page
  //# include calls
  //# include ask
  //# include refusal
  //# include helpers
  //# include api
  //# include navigation
}, { timeout: 1000 });

//# include pixel
// Asks for the SDK, once the settings and the visitor want it. Nobody is asked on a page that nobody
// sees: prerendered, or opened in a background tab.
// A yes may be said again, and later than a no that came in between.
let begin;
let isAsked;

// Settled when Wootric's SDK is there, or known not to come.
const loaded = new Promise(resolve => {
  const ask = () => {
    if (document.hidden) {
      debug('hidden');
      return document.addEventListener('visibilitychange', ask, { once: true });
    }
    //# if consent
    if (denied) return;
    //# end
    if (isAsked) return;
    isAsked = true;
    // An ad blocker may leave a request hanging: long enough is as good as never.
    setTimeout(resolve, /*= timeout */ 10000, 'timeout');
    // A page that has the SDK already gets no second one.
    if (window.wootric) resolve();
    else
      analytics._add(/*= sdkURL */ 'https://cdn.wootric.com/wootric-sdk.js', {
        //# if crossorigin
        crossOrigin: '',
        //# end
        onload: resolve,
        onerror: resolve
      });
  };
  begin = ask;
  //# if idle
  begin = () => {
    if (document.readyState == 'complete') (window.requestIdleCallback || setTimeout)(ask);
    else addEventListener('load', begin);
  };
  begin();
  //# end
  //# if immediately
  begin();
  //# end
}).then((event = 'load') => {
  waiting = waiting.forEach(([, resolve]) => resolve());
  const reason = 'Wootric SDK: ' + (event.type || event);
  debug(reason);
  if (!window.wootric) emit('error', Error(reason));
});

// Each waiting call's type and what ends its wait, oldest first; nothing, once none has to wait.
let waiting = [];

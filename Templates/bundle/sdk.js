//# include pixel
// Asks for the SDK, once the settings and the visitor want it. Nobody is asked on a page that nobody
// sees: prerendered, or opened in a background tab.
let begin;

// Settled when Wootric's SDK is there, or known not to come.
const loaded = new Promise(resolve => {
  begin = () => {
    if (document.hidden) return document.addEventListener('visibilitychange', begin, { once: true });
    //# if consent
    if (denied) return;
    //# end
    begin = () => {};
    //# include survey
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
  //# if idle
  const whenIdle = () => (window.requestIdleCallback || setTimeout)(begin);
  if (document.readyState == 'complete') whenIdle();
  else addEventListener('load', whenIdle);
  //# end
  //# if immediately
  begin();
  //# end
}).then(event => {
  waiting = waiting.forEach(([, resolve]) => resolve());
  if (!window.wootric) emit('error', Error('Wootric SDK: ' + (event.type || event)));
});

// Each waiting call's type and what ends its wait, oldest first; nothing, once none has to wait.
let waiting = [];

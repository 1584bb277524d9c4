const debug = (...line) => analytics._debug && window.console && console.log('wootric:', ...line);

//# include pixel
// Pages and groups are noted; what a person is or does may bring a survey.
const wootric = type => {
  const command = /page|group/.test(type) ? type : 'run';
  if (type == 'alias') return;
  debug(command);
  //# if pixel
  if (type == 'page') return logPage();
  //# end
  attempt(window.wootric, command);
};

//# if begin
// Asks for the SDK, once the settings and the visitor want it; a yes may be said again.
let begin;
let isAsked = false;
//# end

// Settled when Wootric's SDK is there, or known not to come.
const loaded = new Promise(resolve => {
  const load = () => {
    //# if consent
    if (denied) return;
    //# end
    //# if begin
    if (isAsked) return;
    isAsked = true;
    //# end
    // An ad blocker may leave a request hanging: long enough is as good as never.
    setTimeout(resolve, /*= timeout */ 10000, { type: 'timeout' });
    // A page that has the SDK already gets no second one.
    if (window.wootric) resolve();
    else
      analytics._add(
        {
          //# if crossorigin
          crossOrigin: '',
          //# end
          src: /*= sdkURL */ 'https://cdn.wootric.com/wootric-sdk.js',
          onload: resolve
        },
        resolve
      );
  };
  // Nobody is asked on a page that nobody sees: prerendered, or opened in a background tab.
  const whenSeen = () => {
    if (!document.hidden) return load();
    debug('hidden');
    document.addEventListener('visibilitychange', load, { once: true });
  };
  //# if idle
  const whenIdle = () => (window.requestIdleCallback || setTimeout)(whenSeen);
  const whenLoaded = () => {
    if (document.readyState == 'complete') whenIdle();
    else addEventListener('load', whenIdle);
  };
  whenLoaded();
  //# end
  //# if immediately
  whenSeen();
  //# end
  //# if begin
  //# if idle
  begin = whenLoaded;
  //# else
  begin = whenSeen;
  //# end
  //# end
}).then((event = 'load') => {
  const reason = 'Wootric SDK: ' + (event.type || event);
  debug(reason);
  if (!window.wootric) emit('error', Error(reason));
});

// Pairs of a waiting call's type and what resolves it, oldest first; nothing, once none has to wait.
let waiting = [];
loaded.then(() => (waiting = waiting.forEach(([, resolve]) => resolve())));

// A call's turn; true, if it has lost it. Of more than a thousand the oldest event or page goes, and
// without one the oldest call that has a later one of its kind, which carries its traits too.
const turn = type =>
  waiting &&
  new Promise(resolve => {
    waiting.push([type, resolve]);
    if (waiting.length <= 1000) return;
    const lost =
      waiting.find(([type]) => /track|page/.test(type)) ||
      waiting.find(([type]) => waiting.filter(([other]) => other == type)[1]);
    waiting = waiting.filter(call => call != lost);
    lost[1](true);
  });

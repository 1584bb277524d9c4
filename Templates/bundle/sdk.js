// Asks for the SDK, once the settings and the visitor want it. Nobody is asked on a page that nobody
// sees: prerendered, or opened in a background tab.
// A yes may be said again, and later than a no that came in between.
let begin;
let isAsked;
//# if early
// Somebody wanted it before the visitor chose.
let isWanted;
//# end

// Each call that waits for the SDK, oldest first: its type, the act that delivers it, and what ends it
// undelivered. No list, once the SDK is there or known not to come.
let waiting = [];

// Settled when Wootric's SDK is there, or known not to come, and all that waited is delivered.
const loaded = new Promise(resolve => {
  const ask = () => {
    if (analytics._own('visibilityState') == 'hidden') {
      //# if debugs
      debug('hidden');
      //# end
      return addEventListener('visibilitychange', ask, { once: true });
    }
    //# if consent
    if (denied) return;
    //# if early
    if (isPending) {
      isWanted = true;
      return;
    }
    //# end
    //# end
    if (isAsked) return;
    isAsked = true;
    //# if refusesSDK
    // Who is not asked does without it.
    if (isRefused()) return resolve('not needed');
    //# end
    // An ad blocker may leave a request hanging: long enough is as good as never.
    setTimeout(resolve, /*= timeout */ 10000, 'timeout');
    // A page that has the SDK already, or has asked for it, gets no second one.
    const theirs = analytics._own('querySelector', 'script[src*=wootric-sdk]');
    if (isFunction(window.wootric)) resolve();
    else if (theirs) for (const end of ['load', 'error']) theirs.addEventListener(end, resolve);
    else
      addSDK({
        //# if crossorigin
        crossOrigin: '',
        //# end
        //# if sdkCopy
        integrity: /*= sdkIntegrity */ 'sha384-0123456789abcdef',
        //# end
        // The page's address, with its query, is nobody's business. A stricter policy is not loosened.
        referrerPolicy: 'no-referrer',
        onload: resolve,
        onerror: resolve
      });
  };
  begin = ask;
  //# if idle
  begin = () => {
    if (analytics._own('readyState') == 'complete') (window.requestIdleCallback || setTimeout)(ask);
    else addEventListener('load', begin);
  };
  begin();
  //# end
}).then((event = 'load') => {
  const reason = 'Wootric SDK: ' + (event.type || event);
  //# if debugs
  debug(reason);
  //# end
  // What an act calls waits behind the others; a no in one empties the list.
  for (; waiting[0]; ) waiting.shift().act();
  waiting = undefined;
  //# if refusesSDK
  if (event == 'not needed') return;
  //# end
  if (!isFunction(window.wootric)) emit('error', Error(reason));
});

//# if explains
// What the SDK has said of eligibility: it says something of each person.
let answers = 0;

//# end
// Hands a command to the SDK. What is not there is not said to have run.
const hand = (command, ...why) => {
  //# if debugs
  if (!isFunction(window.wootric)) return;
  debug(command, ...why);
  //# end
  //# if explains
  const before = answers;
  if (command == 'run') {
    if (!target().email) debug('nobody is identified by email: by default 1 % of visitors are asked');
    setTimeout(() => {
      if (before == answers) debug('no answer to run for ten seconds: check token and account');
    }, 10000);
  }
  //# end
  attempt(window.wootric, command);
};

// Delivers a call: now, where nothing waits, else in turn.
const inTurn = (type, act) => {
  if (!waiting) return act();
  // Of a thousand that wait the oldest event or page goes, and without one the oldest call of this
  // one's kind, if there is one: the later call carries its traits too.
  const lost =
    waiting[999] &&
    (waiting.find(call => ['track', 'page'].includes(call.type)) ||
      waiting.find(call => call.type == type));
  if (lost) waiting = waiting.filter(call => call != lost || call.drop('queue full'));
  return new Promise((resolve, drop) => {
    waiting.push({ type, act: () => resolve(act()), drop });
  });
};

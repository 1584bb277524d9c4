// Wootric's SDK. What is to be said to it waits in order until it is there, or known not to come.
let waiting = [];
let failure;

const debug = (...line) => analytics._debug && window.console && console.log('wootric:', ...line);

// Does a task when the SDK is there. Each task sets the fields of its own call, then speaks.
const whenLoaded = task => (waiting ? waiting.push(task) : attempt(task));

const wootric = command => {
  debug(failure ? 'no SDK for' : 'sdk', command);
  if (!failure) window.wootric(command);
};

// However it ends, everything that waits is settled: once, in order.
const settle = ({ type }) => {
  if (!waiting) return;
  const tasks = waiting;
  waiting = 0;
  if (!window.wootric) {
    failure = type || 'timeout';
    debug('no SDK:', failure);
    emit('error', Error('Wootric SDK: ' + failure));
  }
  tasks.forEach(task => attempt(task));
};

const loadSDK = () => {
  surveyEvents();
  // A page that has the SDK already gets no second one.
  if (window.wootric) return settle({});
  // An ad blocker may leave a request hanging. Ten seconds are as good as never.
  setTimeout(settle, 1e4, {});
  analytics._add(1, settle);
};

// Nobody is asked on a page that nobody sees: prerendered, or opened in a background tab.
const whenShown = task =>
  document.visibilityState == 'hidden'
    ? document.addEventListener('visibilitychange', () => whenShown(task), { once: true })
    : task();

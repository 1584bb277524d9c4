const debug = (...line) => analytics._debug && window.console && console.log('wootric:', ...line);

// Pages and groups are noted; what a person is or does may bring a survey.
const wootric = type => {
  const command = /page|group/.test(type) ? type : 'run';
  debug(command);
  if (window.wootric && type != 'alias') window.wootric(command);
};

// Settled when Wootric's SDK is there, or known not to come. What is to be said to it waits for
// this, in order.
const loaded = new Promise(resolve => {
  const load = () => {
    //# include survey
    // An ad blocker may leave a request hanging. Ten seconds are as good as never.
    setTimeout(resolve, 1e4);
    // A page that has the SDK already gets no second one.
    if (window.wootric) resolve();
    else
      analytics._add(
        { src: /*= sdkURL */ 'https://cdn.wootric.com/wootric-sdk.js', onload: resolve },
        resolve
      );
  };
  // Nobody is asked on a page that nobody sees: prerendered, or opened in a background tab.
  if (document.hidden) document.addEventListener('visibilitychange', load, { once: true });
  else load();
}).then(() => window.wootric || emit('error', Error('Wootric SDK blocked')));

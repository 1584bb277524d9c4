//# if domevent
// The site's own event. Neither yes nor no is no choice.
document.addEventListener(/*= event */ 'wootric-consent', ({ detail }) => {
  if (detail === true || detail === false) analytics.consent(detail);
});
//# end

//# if domevent
// The site's own event, on the document or the window. Neither yes nor no is no choice.
addEventListener(
  /*= event */ 'wootric-consent',
  ({ detail }) => {
    if (detail === true || detail === false) analytics.consent(detail);
  },
  true
);
//# end

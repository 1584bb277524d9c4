//# if cookiebot
// Cookiebot tells of a choice when it has one, on each page and after each change.
const category = () => {
  const { hasResponse, consent } = window.Cookiebot || {};
  if (hasResponse && consent) analytics.consent(!!consent[/*= category */ 'statistics']);
};
addEventListener('CookiebotOnAccept', category);
addEventListener('CookiebotOnDecline', category);
category();
//# end

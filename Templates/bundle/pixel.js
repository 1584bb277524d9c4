//# if pixel
// The beacon that Segment's integration of 2018 sent for a page, once a location.
let logged;
const logPage = () => {
  const { account_token, email = '', created_at = '', page_info } = target();
  const { url } = page_info;
  if (url != logged)
    new Image().src =
      'https://d8myem934l1zi.cloudfront.net/pixel.gif?' +
      new URLSearchParams({ account_token, email, created_at, url, random: Math.random() });
  logged = url;
};
//# end

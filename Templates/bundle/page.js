// Addresses, tokens and search terms in URLs are nobody else's business. A fragment is the browser's
// own.
const reported = url => {
  //# if queryAll
  return url.split('#')[0];
  //# else
  //# if queryList
  // All parameters but these go.
  const names = [
    //# emit query
    'page'
    //# end
  ];
  const query = [...new URLSearchParams(url.split('#')[0].replace(/^[^?]*/, ''))];
  const kept = new URLSearchParams(query.filter(([name]) => names.includes(name))) + '';
  return url.split(/[?#]/)[0] + (kept && '?' + kept);
  //# else
  return url.split(/[?#]/)[0];
  //# end
  //# end
};

//# if places
//# if routes
// The route of an address such as https://a.b/#/orders?page=2 or https://a.b/#!/orders.
const routeOf = url => (/#!?\/[^?#]*/.exec(url) || [''])[0];

//# end
// What makes an address a page of its own: the path without a slash at its end.
const placeOf = url => {
  //# if routes
  return url.replace(/\/?([?#][^]*)?$/, '') + routeOf(url);
  //# else
  return url.replace(/\/?([?#][^]*)?$/, '');
  //# end
};

//# end
//# if singlePage
// The place of the latest page call.
let pageCalled = placeOf(location.href);
//# end

// The page that a call was made on, as the loader noted it; what a page says of itself further down
// can be asked for as long as it is still there.
const pageInfo = ({ c, p, u, s, t, r }, category, name, data) => {
  const now = analytics._page();
  const isHere = u == now.u;
  // A canonical address that is none leaves the page's own.
  const [url, path] = /^https?:\/\/[^/]+([^?#]*).*/.exec(c || (isHere && now.c)) || [u, p];
  const info = copyOf(
    { path, referrer: r, search: s, title: textOf(t || (isHere ? now.t : '')), url },
    category && { category },
    name && { name },
    data
  );
  // What the call itself says of the page's address is cut like the rest.
  for (const key of ['path', 'referrer', 'search', 'url']) info[key] = reported(textOf(info[key]));
  //# if routes
  info.path += routeOf(u);
  info.url += routeOf(u);
  //# end
  for (const key of Object.keys(info)) if (info[key] === undefined) delete info[key];
  return info;
};

//# if pixel
// The beacon that Segment's integration of 2018 sent for a page, once a location.
let logged;
const logPage = () => {
  const { account_token, email = '', created_at = '', page_info } = target();
  const { url } = page_info;
  //# if debugs
  debug('page', url == logged ? 'counted already' : 'by pixel');
  //# end
  if (url != logged)
    new Image().src =
      'https://d8myem934l1zi.cloudfront.net/pixel.gif?' +
      new URLSearchParams({ account_token, email, created_at, url, random: Math.random() });
  logged = url;
};
//# end

//# if queryAll
// A fragment is the browser's own business.
const bare = url => url.replace(/#.*/, '');
//# else
//# if queryList
// Addresses, tokens and search terms in URLs are nobody else's business: all but these parameters go.
const bare = url => {
  const query = new URLSearchParams(url.replace(/#.*|^[^?]*/g, ''));
  const names = [
    //# emit query
    'page'
    //# end
  ];
  const kept = new URLSearchParams([...query].filter(([name]) => names.includes(name)));
  return url.replace(/[?#].*/, '') + (kept + '' && '?' + kept);
};
//# else
// Addresses, tokens and search terms in URLs are nobody else's business.
const bare = url => url.replace(/[?#].*/, '');
//# end
//# end

//# if singlePage
// The path of the latest page call.
let pageCalled = location.pathname;
//# end

// The page that a call was made on. The loader noted its address, and its title if it had one by
// then; what a page says of itself further down can be asked for as long as it is still there.
const pageInfo = (context, category, name) => {
  const canonical = context.u == location.href && document.querySelector('link[rel=canonical]');
  const url = bare((canonical || {}).href || context.u);
  return {
    name,
    category,
    path: new URL(url).pathname,
    referrer: bare(document.referrer),
    //# if query
    search: new URL(bare(context.u)).search,
    //# else
    search: '',
    //# end
    title: context.t || document.title,
    url
  };
};

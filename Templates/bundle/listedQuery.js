// Addresses, tokens and search terms in URLs are nobody else's business: all but these parameters go.
const reported = url => {
  const names = [
    //# emit query
    'page'
    //# end
  ];
  const query = [...new URLSearchParams(url.replace(/#.*/, '').replace(/^[^?]*/, ''))];
  const kept = new URLSearchParams(query.filter(([name]) => names.includes(name))) + '';
  return url.replace(/[?#].*/, '') + (kept && '?' + kept);
};

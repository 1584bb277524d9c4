//# if explains
// Why a script did not come: a browser tells its element nothing.
const failures = [];
const blocked = [];
const isOf = (address, ...urls) => urls.some(url => (address + '').endsWith(url));
const sdkURL = /*= sdkURL */ 'https://cdn.wootric.com/wootric-sdk.js';

// What a policy of the page keeps from us or from Wootric.
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
  const isScript = isOf(blockedURI, source, sdkURL);
  // Scripts are asked for as data below alone.
  if (isScript && effectiveDirective == 'connect-src') return;
  if (!isScript && !/\bwootric\b/.test([blockedURI, sourceFile]) && !isOf(sourceFile, sdkURL)) return;
  blocked.push(blockedURI);
  note('policy:', effectiveDirective, 'blocks', blockedURI);
});

// Asks for it once more, as data, and only while somebody listens.
const explain = () => isHeard && failures.splice(0).forEach(tellCause);
const tellCause = async ({ url, crossOrigin, integrity, message }) => {
  const ask = async options => {
    try {
      return await fetch(url, options);
    } catch (error) {}
  };
  const isReadable = crossOrigin == '';
  const response = await ask({ mode: isReadable ? 'cors' : 'no-cors' });
  if (blocked.some(address => isOf(address, url))) return;
  let cause = 'it is there, and something keeps it from running: a policy, its type, or an extension';
  if (message) cause = message;
  else if (!response)
    cause =
      isReadable && (await ask({ mode: 'no-cors' }))
        ? 'its host does not send Access-Control-Allow-Origin'
        : 'an extension or a policy blocks it, or its host is out of reach';
  else if (!response.ok && response.status) cause = 'HTTP ' + response.status;
  else if (integrity && !(await ask({ integrity })))
    cause = 'its bytes are not those that this page was built for (integrity)';
  note('cause:', url, cause);
};
//# end

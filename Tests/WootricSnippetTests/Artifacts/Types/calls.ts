// Calls that have to compile, against the types that TypeDefinitionsTests makes.
const person: WootricSnippet.Traits = {
  email: 'ada@example.com',
  createdAt: new Date(),
  language: 'DE',
  company: { name: 'Acme', plan: 3, employees: [1] },
  seats: 12,
  lastOrder: '2024-01-31',
  id: 42,
  password: { anything: true },
  favouriteColour: 'green'
};

nps.identify('42', person, { integrations: { Wootric: true } }, () => {});
nps.identify(42, { seats: '12', created: 1706659200 });
nps.identify({ email: null });
nps.identify('42', () => {});
nps.identify(null, person);
nps.track('Signed Up', { seats: 3, total: 40 });
nps.track("it's done", message => message && message.anonymousId);
nps.page();
nps.page('Docs', 'Install', { tab: 'swift' });
nps.page({ tab: 'swift' });
nps.group('acme', { employees: 100 });
nps.alias('42', '41');
nps.reset({ keepAnonymousId: true });
nps.ready(() => {});
nps.consent(true);
nps.trackLink(document.querySelectorAll('a'), 'Signed Up', link => ({ href: link.href }));
nps.addSourceMiddleware(({ payload, next }) => next(payload));

nps.on('survey:response', (score, text) => score.toFixed() + text.trim());
nps.once('survey:eligible', eligible => eligible === true);
nps.off('survey:shown');
nps.on('error', error => error.message);

// Only once the bundle is there.
const id: string | null | undefined = nps.user?.().id();
if (nps.initialized && nps.user) nps.user().traits().email;
nps.user?.().id('42');
nps.user?.().traits({ email: 'ada@example.com' });
nps.user?.().logout();
nps.timeout?.(500);
nps.use?.(analytics => analytics.track('Signed Up'));
nps.identify('42', {}, { anonymousId: 'a-1', integrations: { all: false } });
nps.pageview('/virtual');
async function sent() {
  const result = await nps.track('Signed Up');
  if (result && 'anonymousId' in result) result.anonymousId.trim();
}

// Before it, a queue.
const first: WootricSnippet.QueuedCall | undefined = window.nps[0];
nps.push(['track', 'Signed Up']);

window.wootricSettings = { email: 'ada@example.com', callbacks: { after_show() {} } };
const seats: number | undefined = wootricSettings?.properties?.seats_amount;
const company: string | number | boolean | undefined = wootricSettings?.properties?.company;
window.wootric?.('run');

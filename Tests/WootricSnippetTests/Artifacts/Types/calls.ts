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

// Objects of interfaces, and every shape of a call.
interface Person { email: string; seats?: number; company?: { name: string; employees: number[] }; plan: { tier: string } }
interface Order { total: number; lastOrder: Date }
interface Article { section: string }
declare const someone: Person;
declare const order: Order;
declare const article: Article;
declare function heard(message?: WootricSnippet.Message): void;
nps.identify();
nps.identify(someone);
nps.identify('42', someone);
nps.identify('42', someone, heard);
nps.identify(someone, heard);
nps.identify(someone, { integrations: { All: false } }, heard);
nps.identify('42', null, message => message && message.userId);
nps.track('Signed Up', order);
nps.track('Signed Up', order, message => message && message.anonymousId);
nps.track('Signed Up', null, { integrations: {} }, heard);
nps.page(heard);
nps.page(message => message && message.type);
nps.page(null, 'Install');
nps.page('Install', article);
nps.page('Install', message => message && message.type);
nps.page('Docs', 'Install', article, heard);
nps.page('Docs', 'Install', {}, { integrations: {} }, heard);
nps.page(article, heard);
nps.screen('Docs', heard);
nps.group('acme', article);
nps.group('acme', heard);
nps.group('acme', article, message => message && message.type);
nps.group(article, heard);
nps.alias('42', heard);
nps.alias('42', '41', heard);
nps.alias('42', null, { integrations: {} }, heard);

// Calls that must not compile: each line has the message that its call gets.
const e: WootricSnippet.Traits = { email: 5 }; // Type 'number' is not assignable to type 'string'.
const s: WootricSnippet.Traits = { seats: true }; // Type 'true' is not assignable to type 'string | number | null | undefined'.
const d: WootricSnippet.Traits = { lastOrder: { day: 1 } }; // Type '{ day: number; }' is not assignable to type 'DateValue | null | undefined'.
const c: WootricSnippet.Traits = { company: 'Acme' }; // Type 'string' is not assignable to type
nps.identify({ email: 5 }); // No overload matches this call.
nps.track('Signed up'); // Argument of type '"Signed up"' is not assignable to parameter of type 'EventName'.
nps.track(); // Expected 1-4 arguments, but got 0.
nps.user().id(); // Cannot invoke an object which is possibly 'undefined'.
nps.on('survey:show', () => {}); // Argument of type '"survey:show"' is not assignable to parameter of type 'keyof Events'.
nps.on('survey:response', (score: string) => {}); // is not assignable to parameter of type '(score: number, text: string) => void'.
nps.consent('yes'); // Argument of type 'string' is not assignable to parameter of type 'boolean'.
nps.identify('42').then(() => {}); // Property 'then' does not exist on type 'Analytics'.
nps.group().id(); // Property 'id' does not exist on type 'Analytics'.
analytics.track('Signed Up'); // Cannot find name 'analytics'.
window.wootricSettings.email; // Object is possibly 'undefined'.
window.wootricSettings = { modal_theme: 'blue' }; // Type '"blue"' is not assignable to type '"light" | "dark" | undefined'.
const n: string | undefined = wootricSettings?.properties?.seats_amount; // Type 'number | undefined' is not assignable to type 'string | undefined'.
nps.identify('42', {} as { email: number }); // No overload matches this call.
nps.identify({ company: {} as { name: object } }); // No overload matches this call.
nps.track('Signed Up', { seats: true }); // No overload matches this call.
nps.page('Docs', 5); // No overload matches this call.

// The call that is being made up: its fields, what is wrong with them, and the JavaScript for it.

// As the bundle reads it: eight digits are a date, other numbers below 1e11 seconds, above milliseconds.
const instant = text => {
  const dated = text.trim().replace(/^(\d{4})(\d\d)(\d\d)(?=T|$)/, '$1-$2-$3');
  return new Date(isNaN(dated) ? dated : dated < 1e11 ? dated * 1000 : +dated);
};
const isTime = text => /\d/.test(text) && !isNaN(instant(text));

const faults = {
  text: () => '',
  amount: text => (isNaN(text) ? 'Not a number: write digits, such as 12 or 12.5.' : ''),
  date(text, { field }) {
    if (!isTime(text)) return 'Not a time: write a date, such as 2024-01-31, or Unix seconds, such as 1706659200.';
    if (field == 'created_at' && instant(text) > new Date())
      return 'In the future: write the sign-up date, such as 2024-01-31.';
    return '';
  },
  json(text) {
    try {
      if (isObject(JSON.parse(text))) return '';
      return 'Not an object: write names and values in braces, such as { "plan": "pro" }.';
    } catch (error) {
      return jsonAdvice(text);
    }
  },
  event: text => (text ? '' : 'No name: write the name of the event, such as Order Completed.'),
  address(text) {
    try {
      return new URL(text) && '';
    } catch (error) {
      return 'Not a full address: begin with https://, as in https://www.example.com/pricing.';
    }
  }
};

// Advice for the mistakes that are made most.
const jsonAdvice = text => {
  // Words in double quotes are right as they are.
  const outside = text.replace(/"(?:\\.|[^"\\])*"/g, '""');
  const bare = /[{,]\s*([A-Za-z_$][\w$]*)\s*:/.exec(outside);
  const word = /:\s*(?!true\b|false\b|null\b)([A-Za-z_$][\w$]*)/.exec(outside);
  if (!/^\s*{/.test(text)) return 'Not JSON: begin with a brace, as in { "plan": "pro" }.';
  if (!/}\s*$/.test(text)) return 'Not JSON: write a closing brace } at the end.';
  if (/'/.test(outside)) return 'Not JSON: write double quotes in place of single ones, as in "pro".';
  if (bare) return `Not JSON: write the name in double quotes, "${bare[1]}".`;
  if (word) return `Not JSON: write the text in double quotes, "${word[1]}".`;
  if (/,\s*[}\]]/.test(outside)) return 'Not JSON: leave out the comma before the closing bracket.';
  return 'Not JSON: write it as in { "plan": "pro", "seats": 12 }.';
};

let numberOfFaults = 0;
const setFault = (control, text) => {
  const old = find('#' + control.getAttribute('aria-describedby'));
  if (old) old.remove();
  control.removeAttribute('aria-describedby');
  control.setAttribute('aria-invalid', !!text);
  if (!text) return;
  const fault = make('p', { className: 'fault', id: `fault-${++numberOfFaults}`, textContent: text });
  control.closest('label').after(fault);
  control.setAttribute('aria-describedby', fault.id);
};

const formOf = method => find('#' + method);

const examples = { date: '2024-01-31', amount: '12', email: 'ada@example.com', language: 'EN' };

const traitInputs = site.traits.map(trait => {
  const input = make('input', {
    autocomplete: 'off',
    inputMode: trait.kind == 'amount' ? 'decimal' : 'text',
    placeholder: examples[trait.kind] || own(examples, trait.field) || ''
  });
  // A long name breaks behind a dot.
  const target = trait.field ? '\u2192\u00a0' + trait.field.replace(/\./g, '.\u200b') : 'never leaves the page';
  find('#traits').append(make('label', {}, make('span', {}, trait.name + ' ', make('small', { textContent: target })), input));
  return [trait, input];
});

// Each control of a form that can hold a fault, and the fault.
const faultsOf = form => {
  const { data, event, address } = form.elements;
  const traits = form.id == 'identify' ? traitInputs : [];
  return [
    ...(event ? [[event, faults.event(event.value.trim())]] : []),
    ...traits.map(([trait, input]) => [input, input.value && faults[trait.kind](input.value, trait)]),
    ...(address ? [[address, faults.address(address.value)]] : []),
    ...(data ? [[data, data.value.trim() && faults.json(data.value)]] : [])
  ];
};

// Puts a value where a dotted trait is looked for.
const place = (object, path, value) => {
  const [name, ...rest] = path;
  if (!rest.length) return define(object, name, value);
  const inner = own(object, name);
  if (Object(inner) !== inner) define(object, name, {});
  place(object[name], rest, value);
};

const valueOf = ({ kind }, text) => (kind == 'amount' && text.trim() && !isNaN(text) ? +text : text);

const dataOf = ({ elements: { data } }) => {
  const isSound = data && data.value.trim() && !faults.json(data.value);
  return isSound ? JSON.parse(data.value) : {};
};

// The arguments of each method, from its form.
const argumentsOf = {
  identify(form) {
    const traits = dataOf(form);
    for (const [trait, input] of traitInputs)
      if (input.value) place(traits, trait.name.split('.'), valueOf(trait, input.value));
    return [form.elements.userId.value || null, traits];
  },
  track: form => [form.elements.event.value.trim(), dataOf(form)],
  page: form => [form.elements.category.value || null, form.elements.name.value || null, dataOf(form)],
  group: form => [form.elements.groupId.value || null, dataOf(form)],
  reset: () => []
};

// As the loader notes it for a call that waits.
const contextOf = ({ address, title }) => {
  const { href, pathname, search } = new URL(address.value);
  return { __t: 'bpc', p: pathname, u: href, s: search, t: title.value, r: '' };
};

// A value as one would write it in JavaScript, in one line where it is short.
const literal = (value, indent = '') => {
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).map(key => {
    const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
    return `${name}: ${literal(value[key], indent + '  ')}`;
  });
  const line = `{ ${members.join(', ')} }`;
  if (line.length < 40 && !line.includes('\n')) return line;
  return `{\n${members.map(member => indent + '  ' + member).join(',\n')}\n${indent}}`;
};

// Without what the method needs not be given: the leading nulls, and the empty object at the end.
const codeOf = (method, values) => {
  const given = values.filter(value => !isObject(value) || Object.keys(value).length);
  while (given[0] === null) given.shift();
  return `${site.global}.${method}(${given.map(value => literal(value)).join(', ')});`;
};

const write = () => {
  const method = chosen('method');
  find('#code').textContent = codeOf(method, argumentsOf[method](formOf(method)));
  find('#copy').textContent = 'Copy the call';
};

const submit = form => {
  const found = faultsOf(form);
  for (const [control, text] of found) setFault(control, text);
  const first = found.find(([, text]) => text);
  if (first) return first[0].focus();
  const context = form.id == 'page' ? [contextOf(form.elements)] : [];
  call(form.id, form.id, ...argumentsOf[form.id](form), ...context);
};

// From disk, some browsers have no clipboard for pages; the old way needs a selection.
const copyBySelection = () => {
  const selection = getSelection();
  selection.selectAllChildren(find('#code'));
  return document.execCommand('copy');
};

const copyCode = async () => {
  const text = find('#code').textContent;
  let isCopied;
  try {
    await navigator.clipboard.writeText(text);
    isCopied = true;
  } catch (error) {
    isCopied = copyBySelection();
  }
  find('#copy').textContent = isCopied ? 'Copied' : 'Selected: press Ctrl+C';
  say(isCopied ? 'Copied: ' + text : 'The call is selected: press Ctrl+C to copy it.');
};

for (const form of document.forms) {
  form.addEventListener('submit', event => {
    event.preventDefault();
    submit(form);
  });
  form.addEventListener('input', event => {
    if (event.target.getAttribute('aria-invalid') == 'true') setFault(event.target, '');
    write();
  });
}
find('#methods').addEventListener('change', () => {
  for (const form of document.forms) form.hidden = form.id != chosen('method');
  find('#send').setAttribute('form', chosen('method'));
  write();
});
find('#copy').addEventListener('click', copyCode);
write();

// The scripts of the pages. Each part starts where its form is found.
(() => {
  'use strict';

  // Analytics may be blocked or missing. A sign-in or an order must go through all the same.
  const analytics = (method, ...values) => {
    const library = window.analytics;
    if (!library || typeof library[method] !== 'function') return;
    try {
      library[method](...values);
    } catch (error) {
      console.warn('analytics', error);
    }
  };

  const find = (id) => document.getElementById(id);
  const write = (id, text) => { find(id).textContent = text; };
  const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
  const people = (count) => `${count} ${count === 1 ? 'person' : 'people'}`;

  // The price list: pounds a person a month, and for how many at most.
  const plans = {
    counter: { name: 'Counter', price: 0, most: 4 },
    bakehouse: { name: 'Bakehouse', price: 2, most: 40 },
    shops: { name: 'Several shops', price: 3, most: 400 },
  };
  const planNamed = (name) => Object.keys(plans).find((key) => plans[key].name === name);

  // What the visitor chose on the page before.
  const chosen = new URLSearchParams(location.search);

  // A plan says how many people it is for; a form that asks for more is told so.
  const limit = (form) => {
    const { most } = plans[form.elements.plan.value];
    form.elements.seats.max = most;
    write('most', `(up to ${most})`);
  };

  // Buttons wait for this script, so that no form leaves the page with its fields in the URL.
  const enable = (form) => {
    for (const button of form.querySelectorAll('button[disabled]')) button.disabled = false;
  };

  const show = (id, hidden) => {
    find(hidden).hidden = true;
    find(id).hidden = false;
  };

  // The session, which a server would keep. Without storage it ends with the page.
  const session = {
    key: 'dawnsheet-session',
    read() {
      try {
        return JSON.parse(sessionStorage.getItem(this.key));
      } catch (error) {
        return null;
      }
    },
    write(person) {
      try {
        sessionStorage.setItem(this.key, JSON.stringify(person));
      } catch (error) { /* signed in until the page is left */ }
    },
    clear() {
      try {
        sessionStorage.removeItem(this.key);
      } catch (error) { /* nothing was kept */ }
    },
  };

  // An id that stays the same for an address and does not spell it out (FNV-1a).
  const userId = (email) => {
    let hash = 0x811c9dc5;
    for (const character of email.trim().toLowerCase()) {
      hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193);
    }
    return `dawn_${(hash >>> 0).toString(16).padStart(8, '0')}`;
  };

  const personFrom = (data) => {
    const person = {
      email: data.get('email').trim(),
      createdAt: data.get('createdAt'),
      language: data.get('language'),
      company: { name: data.get('company').trim(), plan: plans[data.get('plan')].name },
      seats: Number(data.get('seats')),
    };
    const name = data.get('name').trim();
    if (name) person.name = name;
    return person;
  };

  const showBill = ({ company, seats }) => {
    const key = planNamed(company.plan);
    const { price } = plans[key];
    const month = price * seats;
    write('bill-people', `${people(seats)}, ${company.plan}`);
    write('bill-price', price ? pounds.format(month) : 'free');
    write('bill-total', pounds.format(month));
    write('bill-note', price
      ? `A year at once is ${pounds.format(10 * month)}: two months less.`
      : 'Counter stays free for up to four people.');
    write('bill-link', price ? 'Pay for a year' : 'Move to Bakehouse');
    find('bill-link').href = price
      ? `/checkout.html?plan=${key}&billing=yearly` : '/checkout.html?plan=bakehouse';
  };

  const showPerson = (person) => {
    write('person-name', person.name || person.email);
    write('person-email', person.email);
    write('person-company', person.company.name);
    write('person-plan', person.company.plan);
    write('person-seats', String(person.seats));
    showBill(person);
    show('signed-in', 'signed-out');
  };

  // Whoever comes to start is no customer yet: four people, as of today. The date is UTC's, as
  // Wootric's seconds are; a date of tomorrow would be ignored.
  const offerStart = (form) => {
    write('title', 'Start with four people');
    write('lead', 'Counter is free for one shop, for as long as you like.');
    write('enter', 'Start');
    form.elements.plan.value = 'counter';
    form.elements.seats.value = plans.counter.most;
    form.elements.createdAt.value = new Date().toISOString().slice(0, 10);
  };

  const startAccount = (form) => {
    const person = session.read();
    if (person) showPerson(person);
    else if (chosen.get('plan') === 'counter') offerStart(form);
    limit(form);

    form.addEventListener('change', () => limit(form));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const entered = personFrom(new FormData(form));
      session.write(entered);
      showPerson(entered);
      find('person-heading').focus();
      analytics('identify', userId(entered.email), entered);
    });

    find('sign-out').addEventListener('click', () => {
      session.clear();
      show('signed-out', 'signed-in');
      find('email').focus();
      analytics('reset');
    });
    enable(form);
  };

  const orderFrom = (data) => {
    const plan = plans[data.get('plan')];
    const seats = Number(data.get('seats'));
    const pads = Number(data.get('pads'));
    const months = data.get('billing') === 'yearly' ? 10 : 1;
    return {
      email: data.get('email').trim(),
      company: { name: data.get('company').trim(), plan: plan.name },
      seats,
      pads,
      billing: data.get('billing'),
      currency: 'GBP',
      total: plan.price * seats * months + 9 * pads,
    };
  };

  // What is known from the sign-in, and over it what the visitor chose on the page before. A
  // value that a field cannot have is none.
  const prefill = (form) => {
    const person = session.read();
    const known = person ? {
      email: person.email,
      company: person.company.name,
      plan: planNamed(person.company.plan),
      seats: person.seats,
    } : {};
    for (const name of ['plan', 'billing', 'seats', 'pads']) {
      if (chosen.has(name)) known[name] = chosen.get(name);
    }
    for (const name of Object.keys(known)) {
      const field = form.elements[name];
      const before = field.value;
      field.value = known[name];
      if (!field.value) field.value = before;
    }
  };

  const showReceipt = (order) => {
    const pads = 9 * order.pads;
    write('receipt-number', `Order ${order.order_id}`);
    write('receipt-people', `${people(order.seats)}, ${order.company.plan}`);
    write('receipt-plan', pounds.format(order.total - pads));
    write('receipt-pads', `${order.pads} wall ${order.pads === 1 ? 'pad' : 'pads'}`);
    write('receipt-postage', pounds.format(pads));
    find('receipt-pads-line').hidden = !order.pads;
    write('receipt-period', order.billing === 'yearly' ? 'First year' : 'First month');
    write('receipt-total', pounds.format(order.total));
    write('receipt-email', order.email);
    write('receipt-link', session.read() ? 'To your account' : 'Sign in');
    show('receipt', 'order');
    find('receipt-heading').focus();
  };

  const startCheckout = (form) => {
    const update = () => {
      limit(form);
      const order = orderFrom(new FormData(form));
      write('order-total', pounds.format(order.total));
      write('order-period', `for the first ${order.billing === 'yearly' ? 'year' : 'month'}`);
    };
    prefill(form);
    update();
    form.addEventListener('input', update);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const order = orderFrom(new FormData(form));
      order.order_id = `D-${Date.now().toString(36).toUpperCase()}`;
      showReceipt(order);
      analytics('track', 'Order Completed', order);
    });
    enable(form);
  };

  if (find('sign-in-form')) startAccount(find('sign-in-form'));
  if (find('order-form')) startCheckout(find('order-form'));
})();

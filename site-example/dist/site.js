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
  const plans = {
    counter: { name: 'Counter', price: 0 },
    bakehouse: { name: 'Bakehouse', price: 2 },
    shops: { name: 'Several shops', price: 3 },
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

  const showPerson = (person) => {
    write('person-name', person.name || person.email);
    write('person-email', person.email);
    write('person-company', person.company.name);
    write('person-plan', person.company.plan);
    write('person-seats', String(person.seats));
    show('signed-in', 'signed-out');
  };

  const startAccount = (form) => {
    const person = session.read();
    if (person) showPerson(person);

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

  // What the visitor chose on the price list, and what is known from the sign-in.
  const prefill = (form) => {
    const plan = new URLSearchParams(location.search).get('plan');
    for (const choice of form.elements.plan) {
      if (choice.value === plan) choice.checked = true;
    }
    const person = session.read();
    if (!person) return;
    form.elements.email.value = person.email;
    form.elements.company.value = person.company.name;
    form.elements.seats.value = person.seats;
  };

  const startCheckout = (form) => {
    const total = () => {
      const order = orderFrom(new FormData(form));
      write('order-total', pounds.format(order.total));
      write('order-period', `for the first ${order.billing === 'yearly' ? 'year' : 'month'}`);
    };
    prefill(form);
    total();
    form.addEventListener('input', total);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const order = orderFrom(new FormData(form));
      order.order_id = `D-${Date.now().toString(36).toUpperCase()}`;
      write('receipt-number', order.order_id);
      write('receipt-total', pounds.format(order.total));
      write('receipt-email', order.email);
      show('receipt', 'order');
      find('receipt-heading').focus();
      analytics('track', 'Order Completed', order);
    });
    enable(form);
  };

  if (find('sign-in-form')) startAccount(find('sign-in-form'));
  if (find('order-form')) startCheckout(find('order-form'));
})();

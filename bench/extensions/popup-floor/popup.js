const row = document.createElement('li');
row.append('A mailbox');
const list = document.createElement('ul');
list.setAttribute('aria-label', 'Mailboxes');
list.append(row);
document.body.append(list);

addEventListener('DOMContentLoaded', () => {
  const button = document.createElement('button');
  button.append('Use a fresh mailbox');
  document.body.append(button);
});

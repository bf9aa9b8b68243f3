/** Loaded before a program that listens on all addresses and has no setting for it: it then listens on this machine only. */
const { Server } = require('node:net');

const { listen } = Server.prototype;

Server.prototype.listen = function listenOnLoopback(...given) {
  const [first, ...rest] = given;
  if (typeof first === 'object' && first !== null && 'port' in first)
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  if (typeof first === 'number' || /^\d+$/.test(String(first)))
    return listen.call(this, { port: Number(first), host: '127.0.0.1' }, ...rest.filter((value) => typeof value === 'function'));
  return listen.apply(this, given);
};

/**
 * What some work comes to, or what is given for it where it takes longer than `ms`. The work goes on. (A timer that is aborted
 * makes an error of it, which costs more than a request that is refused.)
 */
export async function within<Value, Late>(
  work: Promise<Value>,
  { ms, late }: { ms: number; late: Late },
): Promise<Value | Late> {
  const { promise, resolve } = Promise.withResolvers<Late>();
  const timer = setTimeout(() => resolve(late), ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

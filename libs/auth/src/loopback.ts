const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

/** Whether a URL's hostname means this very machine. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.test(hostname);

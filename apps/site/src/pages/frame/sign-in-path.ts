/** Where one signs in, and comes back from to this path. */
export const signInPath = (returnTo: string | undefined): string =>
  returnTo?.startsWith('/') && returnTo !== '/' ? `/login?${new URLSearchParams({ return: returnTo })}` : '/login';

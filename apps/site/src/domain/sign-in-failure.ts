/** Why a sign-in came to nothing: somebody did not want it, it does not fit what began here (any more), or the provider cannot be reached. */
export type SignInFailure = 'refused' | 'expired' | 'away';

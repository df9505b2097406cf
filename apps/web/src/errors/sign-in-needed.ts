/** The route is for signed-in people and nobody is signed in. */
export class SignInNeeded extends Error {}

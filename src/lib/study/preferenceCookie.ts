/** Names the cookie in which a choice that a reader makes for a device reaches the server. */
export const preferenceCookie = (name: string): string => `preference-${name}`;

/** Attributes that the desk alone writes: whatever a form, a token or a program sends in them is dropped. */
export const DESK_FIELDS = ['state', 'publishAt', 'expireAt', 'workflow', 'updates', 'corrections', 'withdrawal'];

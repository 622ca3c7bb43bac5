export const artists = {};

/** The place on the first page at which the faults of a folder are listed, as a fragment of an address. */
export const faultsAnchor = (folder: string): string => `#faults-${encodeURIComponent(folder)}`;

/** How much the files of the faces add to a PowerPoint file, compressed, in MB; a test measures it. */
export const fontsMegabytes = 1.2;

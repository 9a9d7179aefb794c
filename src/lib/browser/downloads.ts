/** Hands a file to the reader under a name. */
export function download(name: string, content: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	// The browser has begun to read it by the next task; its memory is given back after that.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Puts text on the clipboard; rejects where the browser refuses. */
export const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** Puts a picture on the clipboard. The promise itself is handed over, since a browser asks for it within the click. */
export const copyImage = (picture: Promise<Blob>): Promise<void> =>
	navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);

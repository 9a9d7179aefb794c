import { describe, expect, test } from 'vitest';
import { largestRequest, largestStudyFile } from './largestRequest';
import { sentForm } from './sentForm';
import { bytesIn } from './sizes.mjs';

/** A form with a file of so many bytes, sent with its length or in pieces without. */
async function request(bytes: number, whole: boolean): Promise<Request> {
	const form = new FormData();
	form.set('file', new File([new Uint8Array(bytes)], 'study.zip'));
	const { headers, body } = new Response(form);
	const type = { 'content-type': headers.get('content-type')! };
	const sent = await new Response(body).arrayBuffer();
	if (whole)
		return new Request('http://x', {
			method: 'POST',
			headers: { ...type, 'content-length': `${sent.byteLength}` },
			body: sent
		});
	const pieces = new ReadableStream({
		start(controller) {
			for (let at = 0; at < sent.byteLength; at += 65_536)
				controller.enqueue(new Uint8Array(sent.slice(at, at + 65_536)));
			controller.close();
		}
	});
	return new Request('http://x', { method: 'POST', headers: type, body: pieces, duplex: 'half' } as RequestInit);
}
const statusOf = (sent: Promise<unknown>) => sent.then(() => 200, (error: { status: number }) => error.status); // prettier-ignore

describe('a form that was sent', () => {
	test.each([true, false])(
		'may be as large as any request, and a study’s file larger (with its length: %j)',
		async (whole) => {
			const large = largestRequest() + 1;
			expect(await statusOf(sentForm(await request(large, whole)))).toBe(413);
			expect(await statusOf(sentForm(await request(large - 1000, whole)))).toBe(200);
			const form = await sentForm(await request(large, whole), largestStudyFile());
			expect((form.get('file') as File).size).toBe(large);
			expect(await statusOf(sentForm(await request(large, whole), large))).toBe(413);
		}
	);

	test('is refused where it is none, or did not arrive whole', async () => {
		const asked = (type: string, body: string) => new Request('http://x', { method: 'POST', headers: { 'content-type': type }, body }); // prettier-ignore
		expect(await statusOf(sentForm(asked('text/plain', 'a=b')))).toBe(415);
		expect(await statusOf(sentForm(asked('application/json', '{}')))).toBe(400);
		expect(await statusOf(sentForm(asked('multipart/form-data; boundary=x', '--x\r\nContent')))).toBe(400);
		expect((await sentForm(asked('application/x-www-form-urlencoded', 'a=b'))).get('a')).toBe('b');
	});
});

test('sizes are bytes, kilobytes, megabytes and gigabytes; what is none is no size', () => {
	expect(['7', '512K', '1M', '1.5m', '2G'].map(bytesIn)).toEqual([7, 524_288, 1_048_576, 1_572_864, 2_147_483_648]);
	expect(['', 'abc', '50 MB', '-1', undefined].map(bytesIn)).toEqual([null, null, null, null, null]);
});

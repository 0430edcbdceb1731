/** True for what people write into a cell that they leave empty: `/`, 无, —, N/A. */
export function isEmptyMark(text: string): boolean {
  return /^(?:[/／\\＼\-‐–—－―_~]+|无|無|（无）|\(无\)|n\/?a|none|nil)[。.]?$/i.test(text.trim());
}

/** True when the whole text says that there is no comment: 无意见, 没有修改意见, 无异议, no comments. */
export function saysNoComment(text: string): boolean {
  const plain = text.replace(/[\s\u3000。.！!，,；;]/g, '');
  return (
    plain.length <= 20 &&
    (/^(?:同意[，,]?)?(?:我单位|我公司|本单位|本人)?(?:经研究)?(?:对(?:该|本)?(?:标准|文件)(?:（?征求意见稿）?)?)?(?:无|無|没有|沒有|暂无)(?:任何|不同|其他|其它|具体|修改|补充|反馈)*的?(?:意见|意見|异议|異議|建议)(?:(?:和|及|或|与)(?:建议|意见))?$/.test(
      plain,
    ) ||
      /^(?:同意|no(?:further)?comments?)$/i.test(plain))
  );
}

/** True for a ticked option that means 无意见 (同意，无意见 · 无修改意见), not for 有意见. */
export function meansNoComment(label: string): boolean {
  return /(?:无|無|没有|沒有|暂无)(?:任何|不同|其他|其它|具体|修改|补充|反馈)*的?(?:意见|意見|异议|異議|建议)|no\s+(?:further\s+)?comments?/i.test(
    label,
  );
}

/**
 * A sentence of a letter by which an organisation declares that it has no comment (我单位对该标准无修改意见). A condition or a request
 * (如无意见，请…) does not count, nor a letter that makes an exception (除以下意见外).
 */
export function letterSaysNoComment(paragraphs: readonly string[]): boolean {
  const all = paragraphs.join('\n');
  if (/除.{0,20}(?:外|以外)|(?:意见|建议)如下|以下(?:几点|修改)?(?:意见|建议)/.test(all)) return false;
  return paragraphs
    .flatMap((text) => text.split(/(?<=[。；;])/))
    .some(
      (text) => text.length <= 300 && meansNoComment(text) && !/[如若倘凡]|是否|有无|请(?:于|在|填|勾)|□|☐/.test(text),
    );
}

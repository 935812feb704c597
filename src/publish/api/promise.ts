/** What users of the static API may rely on. */
export const API_PROMISE = {
  zh: 'v1 的地址、字段名和含义不变；可以增加字段、代码和文件，请忽略不认识的。values 各行按 columns 的顺序；数值、单位、代码的含义见 tables 所指的表。含义须变时，另出 v2，v1 留在原处。',
  en: 'Addresses, names of fields and their meaning stay within v1. Fields, codes and files may be added: ignore those you do not know. Rows of values follow columns; values, units and codes mean what the tables say. Where a meaning has to change there will be a v2 beside it, and v1 stays where it is.',
};

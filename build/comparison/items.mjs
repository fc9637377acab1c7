// The items of "./build.sh throughput --shape small", to the letter: tests/Coveo.Push.Benchmarks/Throughput/ThroughputItems.cs.
export const item = (i) => ({
  documentId: `https://example.com/products/${i}`,
  title: `Product number ${i}`,
  clickableUri: `https://example.com/products/${i}/view`,
  author: 'bench',
  data: `Product ${i} is a fine thing. `.repeat(8),
  fileExtension: '.txt',
  sku: `SKU-${i}`,
  price: 10 + (i % 1000) / 10,
  stock: i % 500,
  brand: `brand${i % 50}`,
  colors: ['red', 'green', 'blue'],
  category: `cat${i % 20}`,
});

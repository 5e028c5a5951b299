const list = document.querySelector("#products");

for (const { name, price } of await (await fetch("/cgi-bin/products")).json()) {
  const item = document.createElement("li");
  item.textContent = `${name}: ${price.toFixed(2)} €`;
  list.append(item);
}

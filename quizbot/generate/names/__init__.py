"""Names in the text, and whom or what they name: "Mr Kim" and "Kim Jong Un" are one person."""

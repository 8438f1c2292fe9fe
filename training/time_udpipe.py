"""Times UDPipe 1 (PyPI `ufal.udpipe`) beside Dragoman: a peer for `bench/language/speed.mjs`.

    python3 training/time_udpipe.py MODEL < TEXT
    python3 training/time_udpipe.py MODEL --train TREEBANK.conllu

With `--train` it first makes a model with UDPipe's own options but few passes over 4,000 sentences: its
scores are poor, its speed is that of a full model or better, since fewer features are kept.
"""

import json
import sys
import time

import ufal.udpipe as udpipe

PARSER = ("iterations=1;embedding_form=50;embedding_upostag=20;embedding_feats=20;embedding_deprel=20;"
          "hidden_layer=200;transition_system=projective;transition_oracle=dynamic;structured_interval=0")


def main():
    if len(sys.argv) == 4 and sys.argv[2] == "--train":
        make(sys.argv[1], sys.argv[3])
        return
    model = udpipe.Model.load(sys.argv[1])
    if model is None:
        sys.exit(f"{sys.argv[1]} is not a model of UDPipe 1")
    text, error, words = sys.stdin.read(), udpipe.ProcessingError(), 0
    begun = time.process_time()
    tokenizer = model.newTokenizer(model.DEFAULT)
    tokenizer.setText(text)
    sentence = udpipe.Sentence()
    while tokenizer.nextSentence(sentence, error):
        model.tag(sentence, model.DEFAULT)
        model.parse(sentence, model.DEFAULT)
        words += len(sentence.words) - 1
        sentence = udpipe.Sentence()
    print(json.dumps({"words": words, "cpuSeconds": time.process_time() - begun}))


def make(path, treebank):
    reader, error, sentences = udpipe.InputFormat.newConlluInputFormat(), udpipe.ProcessingError(), udpipe.Sentences()
    with open(treebank, encoding="utf-8") as lines:
        reader.setText(lines.read())
    sentence = udpipe.Sentence()
    while len(sentences) < 4000 and reader.nextSentence(sentence, error):
        sentences.append(sentence)
        sentence = udpipe.Sentence()
    model = udpipe.Trainer.train("morphodita_parsito", sentences, udpipe.Sentences(), "epochs=1", "iterations=3",
                                 PARSER, error)
    with open(path, "wb") as out:
        out.write(model)


if __name__ == "__main__":
    main()
